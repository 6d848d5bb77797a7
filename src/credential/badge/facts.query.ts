import { credits } from '../../kernel/credits.js';
import { found } from '../../kernel/refusal.js';
import type { Tx } from '../../platform/database/database.js';
import { caseBase } from '../../rubric/framework/framework.query.js';
import type { RubricContent } from '../../rubric/rubric.rules.js';
import type { SubmissionContent } from '../../claim/submission/submission.content.js';
import type { AwardFacts, Holder } from './badge.rules.js';

interface Row extends Omit<AwardFacts, 'credits' | 'outcomes' | 'readings' | 'evidence'> {
  credits: string;
  content: SubmissionContent;
  scores: { criterionId: string; levelId: string | null }[][];
}

/** What a badge can tell of a line of credit: from the ledger, and from what was sent and read before it was decided. */
export async function awardFacts(tx: Tx, awardId: string, origin: string): Promise<AwardFacts> {
  const [row] = await tx.query<(Row & { code: string })[]>(
    `select a.public_id as "publicId", a.credits::text, a.title, a.course_id as "courseId", a.course_code as "courseCode",
       a.decision_id as "decisionId", a.term_code as "termCode", a.awarded_on::text as "awardedOn", i.code,
       coalesce(o.description, '') as description, s.title as subject, b.content, r.content as rubric,
       array(select e.scores from evaluation e join assignment g on g.institution_id = e.institution_id and g.id = e.assignment_id
         where e.institution_id = d.institution_id and e.submission_id = d.submission_id and e.status = 'submitted'
           and g.status = 'completed' and e.submitted_at <= d.decided_at and e.recommendation <> 'none'
         order by e.id) as scores
     from award a
     join institution i on i.id = a.institution_id
     join decision d on d.institution_id = a.institution_id and d.id = a.decision_id
     join submission b on b.institution_id = d.institution_id and b.id = d.submission_id
     join rubric r on r.institution_id = b.institution_id and r.id = b.rubric_id
     join claim c on c.institution_id = a.institution_id and c.id = a.claim_id
     left join course o on o.institution_id = a.institution_id and o.id = a.course_id
     join subject s on s.institution_id = a.institution_id and s.id = coalesce(o.subject_id, c.subject_id)
     where a.id = $1`,
    [awardId],
  );
  const { credits: given, content, scores, code, rubric, ...facts } = found(row, 'line of credit');
  const base = `${caseBase(origin, code)}/CFItems`;
  return {
    ...facts,
    rubric: rubric as RubricContent,
    credits: credits(given),
    outcomes: content.outcomes
      .filter(({ statement }) => statement.trim() !== '')
      .map(({ outcomeId, code: outcome, title }) => ({
        code: outcome,
        title,
        url: outcomeId && `${base}/${outcomeId}`,
      })),
    readings: scores.map(
      (sheet) => new Map(sheet.flatMap((one) => (one.levelId ? [[one.criterionId, one.levelId]] : []))),
    ),
    evidence: [...new Set(content.evidence.flatMap(({ sha256 }) => sha256 ?? []))],
  };
}

/** The college as it signs, and the person whom it speaks of. */
export async function parties(
  tx: Tx,
  institutionId: string,
  learnerId: string,
): Promise<{ code: string; name: string; holder: Holder }> {
  const [row] = await tx.query<{ code: string; name: string; holder: Holder }[]>(
    `select i.code, i.name, json_build_object('id', m.id, 'name', p.name, 'email', p.email) as holder
     from membership m join institution i on i.id = m.institution_id join person p on p.id = m.person_id
     where m.institution_id = $1 and m.person_id = $2`,
    [institutionId, learnerId],
  );
  return found(row, 'learner');
}
