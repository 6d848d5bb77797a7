import type { Refusal } from '../../kernel/refusal.js';
import type { BatchStatus } from '../batch/batch.rules.js';
import { readAnswer, refusalsToAnswer, type Answer } from '../posting/posting.rules.js';

/*
 ** The SIS's answer to single lines, each for itself. It goes the way of a result file from there on.
 ** (1) Each line of a call is taken or refused alone.
 ** (2) An answer without a batch is one to the latest sending of the line.
 ** (3) In one call a line is answered once.
 */

/** A line as somebody speaks of it. */
export interface Spoken {
  award: string;
  result: 'posted' | 'rejected';
  reason?: string;
  postedOn?: string;
  reference?: string;
}

/** The line that is meant, and its latest sending or the one that was named; nulls where there is none. */
export interface Meant {
  awardId: string | null;
  publicId: string | null;
  batchId: string | null;
  batchStatus: BatchStatus | null;
}

export type Judged = { status: 200; answer: Answer } | { status: 404 | 409 | 422; refusals: Refusal[] };

/** One line of a call, before it is held against what is recorded. `line` is its place in the call, from 1. */
export function judgeLine(
  said: Spoken,
  meant: Meant,
  line: number,
  today: string,
  before: ReadonlySet<string>,
): Judged {
  const { award } = said;
  if (meant.awardId === null || meant.publicId === null) {
    return { status: 404, refusals: [{ code: 'unknown_id', detail: `There is no line ${award} here.`, about: award }] };
  }
  if (before.has(meant.awardId)) {
    const detail = `${meant.publicId} is answered earlier in this call already.`;
    return { status: 422, refusals: [{ code: 'id_twice', detail, about: award }] };
  }
  const problems: Refusal[] = [];
  const cells: Record<string, string | undefined> = {
    result: said.result === 'posted' ? 'accepted' : said.result,
    reason: said.reason,
    posted_on: said.postedOn,
    sis_reference: said.reference,
  };
  const answer = readAnswer(
    (column) => (cells[column] ?? '').trim(),
    today,
    (column, code, detail) => problems.push({ code, detail, about: fields[column] ?? column }),
  );
  if (answer === null) return { status: 422, refusals: problems };
  if (meant.batchId === null || meant.batchStatus === null) {
    const detail = `${meant.publicId} was not sent in that way: only a line of a released batch can be answered.`;
    return { status: 409, refusals: [{ code: 'not_sent', detail, about: award }] };
  }
  const refusals = refusalsToAnswer(meant.batchStatus);
  if (refusals.length > 0) return { status: 409, refusals };
  return { status: 200, answer: { line, publicId: meant.publicId, ...answer } };
}

/** The fields of a call for the columns of a file. */
const fields: Readonly<Record<string, string>> = { posted_on: 'postedOn', sis_reference: 'reference' };
