/** What of a learner's record somebody else can be given. */
export const disclosedRecords = [
  'claim',
  'claim_file',
  'timeline',
  'submission',
  'evidence',
  'attestation',
  'evaluation',
  'decision',
  'appeal',
  'award',
  'batch',
  'batch_file',
  'reconciliation',
  'reconciliation_file',
  'letter',
  'statement',
  'studies',
] as const;
export type DisclosedRecord = (typeof disclosedRecords)[number];

/** What a route names in its address, and by which the learner is found. */
export type DisclosedOf =
  | 'learner'
  | 'claim'
  | 'submission'
  | 'assignment'
  | 'evidence'
  | 'attestation'
  | 'award'
  | 'batch'
  | 'reconciliation'
  | 'letter'
  | 'statement'
  | 'hold'
  | 'term';

/** Where a feature that gives a record away without a request says so, before it does. */
export abstract class DisclosureLog {
  /** A person is given the records of a batch; who has had them in this hour is in the log already. */
  abstract batchLeaves(batchId: string, personId: string, actor: { institutionId: string }): Promise<void>;
}
