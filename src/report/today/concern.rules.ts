/*
 ** What needs a coordinator, and what first.
 ** (1) First what nobody can move but a person (`blocked`), then what is past its date (`late`), then what waits for a
 **     coordinator (`yours`), then what is slow, then what one should know (`notice`).
 ** (2) Within these the longest wait comes first; then the order is that of the kinds below, then of the ids: the same
 **     facts always give the same list.
 ** (3) A claim stands in the list once, with its gravest concern; the others are named beside it.
 */
export const concerns = {
  no_reader: 'blocked',
  disagreement: 'blocked',
  award_held: 'blocked',
  file_unusable: 'blocked',
  mail_failed: 'blocked',
  late: 'late',
  appeal: 'yours',
  proposal: 'yours',
  acceptance: 'yours',
  expertise: 'yours',
  slow: 'slow',
  conflict: 'notice',
  rerouted: 'notice',
  free_mail: 'notice',
} as const satisfies Record<string, Urgency>;

export type Urgency = 'blocked' | 'late' | 'yours' | 'slow' | 'notice';
export type ConcernKind = keyof typeof concerns;
export const concernKinds = Object.keys(concerns) as ConcernKind[];

const urgencies: readonly Urgency[] = ['blocked', 'late', 'yours', 'slow', 'notice'];

export interface Concern {
  kind: ConcernKind;
  /** What it is about: of a claim the claim's id, else the id of the mail, the line, the request … */
  aboutId: string;
  since: Date;
}

export function urgencyOf(kind: ConcernKind): Urgency {
  return concerns[kind];
}

/** The list in its order, one for each thing that it is about; `also` names the other kinds, gravest first. */
export function ranked<T extends Concern>(found: readonly T[]): (T & { also: ConcernKind[] })[] {
  const groups = new Map<string, T[]>();
  for (const concern of [...found].sort(graver)) {
    groups.set(concern.aboutId, [...(groups.get(concern.aboutId) ?? []), concern]);
  }
  return [...groups.values()]
    .map(([first, ...others]) => ({ ...first!, also: distinct(others, first!.kind) }))
    .sort(graver);
}

function graver(a: Concern, b: Concern): number {
  return (
    urgencies.indexOf(urgencyOf(a.kind)) - urgencies.indexOf(urgencyOf(b.kind)) ||
    a.since.getTime() - b.since.getTime() ||
    concernKinds.indexOf(a.kind) - concernKinds.indexOf(b.kind) ||
    (a.aboutId < b.aboutId ? -1 : Number(a.aboutId > b.aboutId))
  );
}

function distinct(others: readonly Concern[], but: ConcernKind): ConcernKind[] {
  return [...new Set(others.map(({ kind }) => kind))].filter((kind) => kind !== but);
}
