import type { LockedClaim } from '../claim/claim.service.js';
import { readingOf } from '../evaluation/adjudication/adjudication.sql.js';
import {
  adjacentAgreement,
  disagreements,
  exactAgreement,
  quadraticKappa,
  type AgreementPolicy,
  type Pair,
  type Reading,
} from '../evaluation/adjudication/agreement.rules.js';
import type { StoredEvaluation } from '../evaluation/scoring/evaluation.sql.js';
import type { Tx } from '../platform/database/database.js';
import type { RubricContent } from '../rubric/rubric.rules.js';
import type { AgreementView } from './approval.dto.js';

/** How far the readings agree, and how they were brought together where they did not. */
export async function agreementOf(
  tx: Tx,
  claim: LockedClaim,
  evaluations: readonly StoredEvaluation[],
  rubric: RubricContent,
  policy: AgreementPolicy,
): Promise<AgreementView> {
  const readings = evaluations.map((evaluation) => readingOf(evaluation, rubric));
  const pairs = readings.length === 2 ? pairsOf(readings[0]!, readings[1]!) : [];
  const [adjudication] = await tx.query<{ settledBy: string | null }[]>(
    `select settled_by as "settledBy" from adjudication where submission_id = $1 order by opened_at desc limit 1`,
    [claim.submissionId],
  );
  const messages = await tx.query<AgreementView['messages']>(
    `select p.name as "readerName", d.text, d.at from discussion_message d
     join assignment a on a.id = d.assignment_id join person p on p.id = a.reviewer_id
     where d.submission_id = $1 order by d.id`,
    [claim.submissionId],
  );
  return {
    disagreements: disagreements(readings, policy),
    exact: exactAgreement(pairs),
    adjacent: adjacentAgreement(pairs),
    kappa: quadraticKappa(pairs),
    settledBy: adjudication?.settledBy ?? null,
    messages,
  };
}

function pairsOf(a: Reading, b: Reading): Pair[] {
  return Object.entries(a.levels).flatMap(([criterion, level]) => {
    const other = b.levels[criterion];
    return other === undefined ? [] : [[level, other] as const];
  });
}
