import { Readable } from 'node:stream';
import { BatchService } from '../../award/batch/batch.service.js';
import { AwardService } from '../../award/line/award.service.js';
import type { AwardRow } from '../../award/line/award.dto.js';
import { PostingService } from '../../award/posting/posting.service.js';
import { ReconciliationService } from '../../award/reconciliation/reconciliation.service.js';
import { ScheduleService } from '../../award/schedule/schedule.service.js';
import { localDay } from '../../kernel/calendar.js';
import { csvLine } from '../../kernel/csv.js';
import type { SentTable } from '../../platform/http/streamed.js';
import { college } from '../content/college.js';
import { opens } from './opening-records.js';
import type { Stage } from './stage.js';
import type { Act } from './tale.js';

/** What the student system answers for one line: posted, or why not. */
type Answer = 'posted' | { refused: string };

/** The associate registrar puts the lines of these claims into a batch. */
export async function prepares(batch: string, claims: readonly string[], stage: Stage): Promise<void> {
  const awardIds = await Promise.all(claims.map(async (claim) => (await lineOf(stage, claim)).id));
  const { id } = await stage.get(BatchService).prepare({ awardIds }, stage.as('marcus'));
  stage.remember(`batch:${batch}`, id);
}

/** The registrar looks at it with a second pair of eyes and lets it go. */
export async function releases(batch: string, stage: Stage): Promise<void> {
  const id = stage.id(`batch:${batch}`);
  await opens(stage, 'joyce', 'registrar', { record: 'batch', of: 'batch', id });
  await stage.get(BatchService).release(id, stage.as('joyce'));
  await opens(stage, 'joyce', 'registrar', { record: 'batch_file', of: 'batch', id });
}

/** The student system's result file is taken in. */
export async function imports(batch: string, answers: Readonly<Record<string, Answer>>, stage: Stage): Promise<void> {
  const today = localDay(stage.clock.now(), college.timeZone);
  const rows = [csvLine(['award_id', 'result', 'reason', 'posted_on'])];
  for (const [claim, answer] of Object.entries(answers)) {
    const { publicId } = await lineOf(stage, claim);
    rows.push(
      csvLine(answer === 'posted' ? [publicId, 'accepted', '', today] : [publicId, 'rejected', answer.refused, '']),
    );
  }
  const file = { format: 'csv' as const, body: Readable.from([Buffer.from(rows.join(''))]) };
  await stage.get(PostingService).read(stage.id(`batch:${batch}`), file, false, stage.as('joyce'));
}

/** The registrar takes the credit of a claim back. */
export function voids(reason: string): Act {
  return async (stage, claim) => {
    await stage.get(AwardService).void((await lineOf(stage, claim)).id, { reason }, stage.as('joyce'));
  };
}

/** What the student system holds for the award of a claim, where its credits are other than ours. */
interface Held {
  claim: string;
  credits?: string;
}

/** An extract of the student system is held against the ledger: one line there is wrong, one late, one should be gone. */
export async function reconciles(extract: readonly Held[], stage: Stage): Promise<void> {
  await stage.get(ReconciliationService).run(await fileOf(extract, stage), {}, stage.as('joyce'));
}

/** From now on the ledger is compared every week, for the first time some days after today, with the extract that is left now. */
export async function comparesWeekly(extract: readonly Held[], stage: Stage): Promise<void> {
  const today = new Date(`${localDay(stage.clock.now(), college.timeZone)}T00:00:00Z`);
  const dayBefore = ((today.getUTCDay() + 5) % 7) + 1;
  const regular = stage.get(ScheduleService);
  await regular.set({ every: 'week', weekday: dayBefore, hour: 6, alwaysMail: false }, stage.as('joyce'));
  await regular.leave(await fileOf(extract, stage), {}, stage.as('joyce'));
}

async function fileOf(extract: readonly Held[], stage: Stage): Promise<SentTable> {
  const rows = [csvLine(['award_id', 'student_id', 'term', 'course', 'credits', 'grade'])];
  for (const { claim, credits } of extract) {
    const line = (await linesOf(stage, claim)).find(({ kind }) => kind === 'award')!;
    const { publicId, studentId, termCode, courseCode, grade } = line;
    rows.push(csvLine([publicId, studentId!, termCode, courseCode!, credits ?? line.credits, grade]));
  }
  return { format: 'csv', body: Readable.from([Buffer.from(rows.join(''))]) };
}

async function lineOf(stage: Stage, claim: string): Promise<AwardRow> {
  const line = (await linesOf(stage, claim)).find(({ kind, voidedAt }) => kind === 'award' && voidedAt === null);
  if (!line) throw new Error(`In the demo, no credit is open for ${claim}.`);
  return line;
}

async function linesOf(stage: Stage, claim: string): Promise<AwardRow[]> {
  const query = { claimId: stage.id(`claim:${claim}`), limit: 10 };
  return (await stage.get(AwardService).list(query, stage.as('joyce'))).rows;
}
