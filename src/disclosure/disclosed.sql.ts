import type { DisclosedOf } from '../kernel/disclosure.js';
import { lettersOfTerm } from '../letter/evaluation/letter.sql.js';

/** Whose record something is, and which claim it belongs to: `$1` is its id. Reads every feature's tables, writes none. */
export const whose: Readonly<Record<DisclosedOf, string>> = {
  learner: `select person_id as "learnerId", null::uuid as "claimId" from membership
    where institution_id = current_setting('app.institution')::uuid and person_id = $1`,
  claim: 'select learner_id as "learnerId", id as "claimId" from claim where id = $1',
  submission: of('submission'),
  assignment: of('assignment'),
  evidence: 'select learner_id as "learnerId", null::uuid as "claimId" from evidence where id = $1',
  attestation: 'select learner_id as "learnerId", null::uuid as "claimId" from attestation where id = $1',
  award: 'select learner_id as "learnerId", claim_id as "claimId" from award where id = $1',
  batch: `select distinct a.learner_id as "learnerId", null::uuid as "claimId"
    from batch_line l join award a on a.institution_id = l.institution_id and a.id = l.award_id where l.batch_id = $1`,
  reconciliation: `select distinct a.learner_id as "learnerId", null::uuid as "claimId"
    from reconciliation_finding f join award a on a.institution_id = f.institution_id and a.id = f.award_id
    where f.reconciliation_id = $1`,
  letter: 'select learner_id as "learnerId", claim_id as "claimId" from letter where id = $1',
  statement: 'select learner_id as "learnerId", null::uuid as "claimId" from statement where id = $1',
  hold: 'select learner_id as "learnerId", null::uuid as "claimId" from legal_hold where id = $1',
  term: `select distinct l.learner_id as "learnerId", null::uuid as "claimId" ${lettersOfTerm}`,
};

function of(table: 'submission' | 'assignment'): string {
  return `select c.learner_id as "learnerId", c.id as "claimId"
    from ${table} t join claim c on c.institution_id = t.institution_id and c.id = t.claim_id where t.id = $1`;
}
