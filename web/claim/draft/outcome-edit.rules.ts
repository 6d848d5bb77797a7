import type { Api } from '../../api/client.js';

type Outcome = Api['OutcomeView'];
export type LinkKind = 'evidence' | 'experiences' | 'attestations';

/** One link that is made or taken away. */
export interface LinkChange {
  kind: LinkKind;
  id: string;
  linked: boolean;
}

/** Everything that is stored for an outcome, as an edit sends it. */
export function editOf(outcome: Outcome): Api['OutcomeEdit'] {
  const ids = (links: readonly { id: string }[]) => links.map(({ id }) => id);
  return {
    version: outcome.version,
    statement: outcome.statement,
    evidence: ids(outcome.evidence),
    experiences: ids(outcome.experiences),
    attestations: ids(outcome.attestations),
  };
}

/** The edit with one link more or less; the same edit when it is so already. */
export function withLink(edit: Api['OutcomeEdit'], { kind, id, linked }: LinkChange): Api['OutcomeEdit'] {
  const others = edit[kind].filter((one) => one !== id);
  return { ...edit, [kind]: linked ? [...others, id] : others };
}
