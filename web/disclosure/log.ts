/** What the log can be filtered by: its records and the capacities in which they are read. */
export const loggedRecords = [
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

export const loggedBases = [
  'reviewer',
  'coordinator',
  'approver',
  'registrar',
  'admin',
  'auditor',
  'consent',
  'integration',
] as const;
