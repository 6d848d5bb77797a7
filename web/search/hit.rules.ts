import type { Role } from '../account/session.js';
import type { Api } from '../api/client.js';

export type Hit = Api['SearchHit'];

/** The page that a hit leads to, for somebody with these roles at the college with this code. */
export function pageOf(
  { kind, id, code }: Pick<Hit, 'kind' | 'id' | 'code'>,
  roles: readonly Role[],
  college: string,
): string {
  switch (kind) {
    case 'claim':
      return `/claims/${id}`;
    case 'assignment':
      return `/assignments/${id}`;
    case 'person':
      return `/members/${id}`;
    case 'course':
      if (roles.includes('admin')) return `/courses/${id}`;
      return roles.includes('learner')
        ? `/ideas/${id}`
        : `/colleges/${college}/courses/${encodeURIComponent(code ?? '')}`;
    case 'rubric':
      return `/rubrics/${id}`;
    case 'award':
      return roles.every((role) => role === 'learner' || role === 'reviewer') ? '/record' : `/awards/${id}`;
    case 'batch':
      return `/batches/${id}`;
    case 'experience':
      return `/portfolio/experiences/${id}`;
    case 'evidence':
      return `/portfolio/evidence/${id}`;
  }
}

/** Hits of one kind under one heading, the kinds in the order in which they came. */
export function byKind(hits: readonly Hit[]): { kind: Hit['kind']; hits: Hit[] }[] {
  const groups = new Map<Hit['kind'], Hit[]>();
  for (const hit of hits) groups.set(hit.kind, [...(groups.get(hit.kind) ?? []), hit]);
  return [...groups].map(([kind, hits]) => ({ kind, hits }));
}

const fold = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** Whether a command's name holds every word that was typed, each somewhere. */
export function isMeant(name: string, typed: string): boolean {
  return fold(typed)
    .split(/\s+/)
    .every((word) => fold(name).includes(word));
}
