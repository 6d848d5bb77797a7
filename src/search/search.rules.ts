import { folded } from '../kernel/folded.js';
import { has, type Actor, type Role } from '../kernel/actor.js';

export const kinds = [
  'claim',
  'assignment',
  'person',
  'course',
  'rubric',
  'award',
  'batch',
  'experience',
  'evidence',
] as const;
export type Kind = (typeof kinds)[number];

/** Whose things are sought: everybody's here, or one's own alone. */
export type Extent = 'all' | 'own';

const staff: readonly Role[] = ['coordinator', 'approver', 'registrar', 'admin', 'auditor'];

/** Who finds what, by the same roles that may open it. A reviewer finds their own seats and never a claim or a learner. */
const finders: Record<Kind, { all: readonly Role[]; own: readonly Role[] }> = {
  claim: { all: staff, own: ['learner'] },
  assignment: { all: [], own: ['reviewer'] },
  person: { all: ['admin', 'coordinator', 'auditor'], own: [] },
  course: { all: [...staff, 'learner', 'reviewer'], own: [] },
  rubric: { all: ['admin', 'coordinator'], own: [] },
  award: { all: staff, own: ['learner'] },
  batch: { all: staff, own: [] },
  experience: { all: [], own: ['learner'] },
  evidence: { all: [], own: ['learner'] },
};

/** In which kinds this actor's search looks, and whose. */
export function soughtBy(actor: Pick<Actor, 'roles'>): { kind: Kind; extent: Extent }[] {
  return kinds.flatMap((kind): { kind: Kind; extent: Extent }[] => {
    const { all, own } = finders[kind];
    if (has(actor as Actor, ...all)) return [{ kind, extent: 'all' }];
    return has(actor as Actor, ...own) ? [{ kind, extent: 'own' }] : [];
  });
}

const mostWords = 6;

/** What every hit holds, each somewhere, as patterns of LIKE. */
export function patternsOf(q: string): string[] {
  return [...new Set(folded(q).split(/\s+/).filter(Boolean))].slice(0, mostWords).map((word) => `%${literally(word)}%`);
}

/** `text` as LIKE takes it literally. */
export function literally(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
