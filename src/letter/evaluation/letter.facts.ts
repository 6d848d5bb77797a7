import { calendarOf } from '../../account/institution/institution.service.js';
import type { Language } from '../../account/person/preference.rules.js';
import { appealableUntil } from '../../appeal/appeal.rules.js';
import type { DecisionView } from '../../decision/decision.dto.js';
import { decisionsOf } from '../../decision/record.service.js';
import type { Tx } from '../../platform/database/database.js';
import { defaultKnobs } from '../../policy/default.rules.js';
import { knobsOf, type PartialKnobs } from '../../policy/policy.rules.js';
import { letterheadOf, type Letterhead } from '../letterhead.js';

/** Everything that a letter about a decision says, as it is when the letter is written. */
export interface LetterFacts {
  head: Letterhead;
  language: Language;
  /** Of the letters on this claim. */
  number: number;
  learner: { id: string; name: string; studentId: string | null };
  claim: { id: string; reference: string; course: string; credits: string };
  decision: DecisionView & { concludedAt: Date };
  rubric: { title: string; versionNo: number };
  policyVersion: number;
  /** The last moment to appeal; null for a decision that is final. */
  appealUntil: Date | null;
  /** When the decision was made that this one takes the place of. */
  replaces: Date | null;
}

interface Row {
  institutionId: string;
  language: Language;
  learner: LetterFacts['learner'];
  claim: LetterFacts['claim'];
  rubric: LetterFacts['rubric'];
  policyVersion: number;
  knobs: PartialKnobs;
}

/** Null for a decision that is not final. */
export async function factsOf(tx: Tx, decisionId: string): Promise<LetterFacts | null> {
  const [row] = await tx.query<Row[]>(
    `select d.institution_id as "institutionId", p.language,
       json_build_object('id', p.id, 'name', p.name, 'studentId', m.student_id) as learner,
       json_build_object('id', c.id, 'reference', c.reference, 'course', concat_ws(' ', c.course_code, c.title),
         'credits', c.credits::text) as claim,
       json_build_object('title', r.title, 'versionNo', r.version_no) as rubric,
       y.version_no as "policyVersion", y.knobs
     from decision d
     join claim c on c.id = d.claim_id
     join membership m on m.institution_id = c.institution_id and m.person_id = c.learner_id
     join person p on p.id = c.learner_id
     join submission b on b.id = d.submission_id
     join rubric r on r.id = b.rubric_id
     join policy y on y.id = b.policy_id
     where d.id = $1 and d.status = 'final'`,
    [decisionId],
  );
  if (!row) return null;
  const { institutionId, knobs, ...facts } = row;
  const decisions = await finalDecisions(tx, facts.claim.id);
  const place = decisions.findIndex(({ id }) => id === decisionId);
  const decision = decisions[place]!;
  const { windowDays } = knobsOf(knobs, defaultKnobs).appeals;
  const mayAppeal = windowDays > 0 && decision.supersedesId === null;
  return {
    ...facts,
    head: await letterheadOf(tx, institutionId),
    number: place + 1,
    decision,
    appealUntil: mayAppeal
      ? appealableUntil(decision.concludedAt, windowDays, await calendarOf(tx, institutionId))
      : null,
    replaces: decisions.find(({ id }) => id === decision.supersedesId)?.concludedAt ?? null,
  };
}

/** As their learner reads them, the first one first. */
async function finalDecisions(tx: Tx, claimId: string): Promise<LetterFacts['decision'][]> {
  const all = await decisionsOf(tx, claimId, true);
  return all.reverse() as LetterFacts['decision'][];
}
