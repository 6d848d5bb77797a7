import { AssignmentService } from '../../../assignment/seat/assignment.service.js';
import { DiscussionService } from '../../../evaluation/adjudication/discussion.service.js';
import type { EvaluationView, SheetEdit } from '../../../evaluation/scoring/evaluation.dto.js';
import { EvaluationService } from '../../../evaluation/scoring/evaluation.service.js';
import type { PersonKey } from '../../content/people.js';
import type { ReadingContent } from '../../content/readings/reading.js';
import { remarks } from '../../content/readings/remarks.js';
import { opens } from '../opening-records.js';
import type { Stage } from '../stage.js';
import type { Act } from '../tale.js';

/** Whoever was offered the seat takes it. */
export const takesSeat: Act = async (stage, key) => {
  const { id, reader } = await seatOf(stage, key, 'offered');
  await stage.get(AssignmentService).accept(id, stage.as(reader));
  await opens(stage, reader, 'reviewer', { record: 'submission', of: 'assignment', id });
};

/** Whoever was offered the seat declines it, and the product asks somebody else. */
export function declinesSeat(reason: string): Act {
  return async (stage, key) => {
    const { id, reader } = await seatOf(stage, key, 'offered');
    await stage.get(AssignmentService).decline(id, reason, stage.as(reader));
  };
}

/** The reader scores, comments and sends the evaluation. */
export function scores(reading: ReadingContent): Act {
  return async (stage, key) => {
    const { id, reader } = await seatOf(stage, key, 'accepted');
    const service = stage.get(EvaluationService);
    await service.save(id, sheetOf(reading, await service.view(id, stage.as(reader))), stage.as(reader));
    await service.submit(id, stage.as(reader));
  };
}

/** The reader saves what there is so far. */
export function scoresInPart(reading: Pick<ReadingContent, 'scores' | 'comments' | 'summary'>): Act {
  return async (stage, key) => {
    const { id, reader } = await seatOf(stage, key, 'accepted');
    const service = stage.get(EvaluationService);
    const sheet = sheetOf(reading, await service.view(id, stage.as(reader)));
    await service.save(id, sheet, stage.as(reader));
  };
}

/** The reader asks the learner for more. */
export function asksFor(question: string): Act {
  return async (stage, key) => {
    const { id, reader } = await seatOf(stage, key, 'accepted');
    await stage.get(EvaluationService).ask(id, question, stage.as(reader));
  };
}

/** The reader of so many-th seat writes to the other about what they see differently. */
export function discusses(seat: 'first' | 'second', text: string): Act {
  return async (stage, key) => {
    const { id, reader } = await seatOf(stage, key, 'completed', seat);
    await stage.get(DiscussionService).write(id, text, stage.as(reader));
  };
}

/** The seat that is in this status now, the latest if there are several, and who holds it. */
async function seatOf(
  stage: Stage,
  key: string,
  status: 'offered' | 'accepted' | 'completed',
  seat: string | null = null,
): Promise<{ id: string; reader: PersonKey }> {
  const [row] = await stage.look<{ id: string; reviewerId: string }>(
    `select id, reviewer_id as "reviewerId" from assignment
     where claim_id = $1 and status = $2 and ($3::text is null or seat = $3) order by offered_at desc limit 1`,
    [stage.id(`claim:${key}`), status, seat],
  );
  if (!row) throw new Error(`In the demo, nobody holds an ${status} seat on ${key}.`);
  return { id: row.id, reader: stage.keyOf(row.reviewerId) };
}

function sheetOf(reading: Partial<ReadingContent>, { version, rubric, ...view }: EvaluationView): SheetEdit {
  const { scores: levels = {}, comments = {}, summary = '', recommendation = null, credits = null } = reading;
  return {
    version,
    scores: rubric.content.criteria.map(({ id }) => ({
      criterionId: id,
      levelId: levels[id] ?? null,
      comment: comments[id] ?? usual(id, levels[id]),
    })),
    overallLevelId: null,
    outcomeComments: view.outcomeComments,
    summary,
    recommendation,
    credits,
    alternativeCourseId: null,
    interviewOn: null,
    rationale: reading.rationale ?? '',
    privateNote: reading.privateNote ?? '',
  };
}

function usual(criterionId: string, level: string | undefined): string {
  return level === 'meets' || level === 'exceeds' ? (remarks[criterionId]?.[level] ?? '') : '';
}
