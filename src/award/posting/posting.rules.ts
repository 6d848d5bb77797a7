import { restore } from '../../kernel/csv.js';
import type { Refusal } from '../../kernel/refusal.js';
import type { Column, RowProblem, SourceTable } from '../../platform/table/table.js';
import type { BatchStatus } from '../batch/batch.rules.js';
import { readPublicId } from '../line/public-id.rules.js';

/*
 ** What the SIS answered to one batch, line by line (docs/formats/posting-csv.md).
 ** (1) All or nothing: a file with one problem changes nothing.
 ** (2) The same answer again changes nothing; another answer than the recorded one is refused, never taken over.
 ** (3) A file may answer some lines and the next file the others, in any order.
 */
export const resultColumns: readonly Column[] = [
  { name: 'award_id', required: true },
  { name: 'result', required: true },
  { name: 'reason' },
  { name: 'posted_on' },
  { name: 'sis_reference' },
];
export const reasonMax = 500;
export const referenceMax = 100;

/** One row of the file. */
export interface Answer extends Said {
  line: number;
  publicId: string;
}

/** What the SIS says about one line, in a file or by itself. */
export interface Said {
  posting: 'accepted' | 'rejected';
  /** The SIS's words for a rejection; null for an acceptance. */
  reason: string | null;
  /** The day that the SIS gives for an acceptance, if it does. */
  postedOn: string | null;
  /** The number under which the SIS keeps the line or its refusal, if it gives one. */
  reference: string | null;
}

/** A line of the batch and what is recorded for it so far. */
export interface Answered {
  publicId: string;
  posting: 'waiting' | 'accepted' | 'rejected';
  reason: string | null;
  postedOn: string | null;
  reference: string | null;
}

/** A reconciled batch may be answered again: with the same answers, which change nothing. */
export function refusalsToAnswer(status: BatchStatus): Refusal[] {
  if (status === 'released' || status === 'reconciled') return [];
  return [{ code: 'not_released', detail: `This batch is ${status}: the SIS cannot have an answer to it.` }];
}

/** The rows of a result file. `today` is the college's day: nothing is posted later than that. */
export function readAnswers(table: SourceTable, today: string): { rows: Answer[]; problems: RowProblem[] } {
  const [rows, problems]: [Answer[], RowProblem[]] = [[], []];
  const seen = new Map<string, number>();
  for (const { line, cells } of table.rows) {
    const said = (column: string) => restore(String(cells[column] ?? '')).trim();
    const problem = (column: string, code: string, detail: string) => problems.push({ line, column, code, detail });
    const publicId = readPublicId(said('award_id'));
    if (publicId === null) {
      const detail = `“${said('award_id')}” is not the number of a line: its check character is wrong.`;
      problem('award_id', 'mistyped_id', detail);
    } else if (seen.has(publicId)) {
      problem('award_id', 'id_twice', `${publicId} is answered on line ${seen.get(publicId)} already.`);
    } else seen.set(publicId, line);
    const answer = readAnswer(said, today, problem);
    if (publicId !== null && answer) rows.push({ line, publicId, ...answer });
  }
  return { rows, problems };
}

/** The answers that are new, held against what is recorded for their batch; none, if one of them is wrong. */
export function newAnswers(
  answers: readonly Answer[],
  batch: readonly Answered[],
): { answers: Answer[]; problems: RowProblem[] } {
  const { fresh, problems } = judge(answers, batch);
  return { answers: problems.length > 0 ? [] : fresh, problems };
}

/** Which answers are new, and which cannot be taken, each for itself. Those that say again what is recorded are neither. */
export function judge(
  answers: readonly Answer[],
  batch: readonly Answered[],
): { fresh: Answer[]; problems: RowProblem[] } {
  const lines = new Map(batch.map((line) => [line.publicId, line]));
  const problems: RowProblem[] = [];
  const fresh = answers.filter((answer) => {
    const recorded = lines.get(answer.publicId);
    if (recorded?.posting === 'waiting') return true;
    const { line, publicId } = answer;
    if (!recorded) {
      problems.push({ line, column: 'award_id', code: 'unknown_id', detail: `${publicId} is not in this batch.` });
    } else if (!same(recorded, answer)) {
      problems.push({ line, column: 'result', code: 'contradicts', detail: contradiction(recorded) });
    }
    return false;
  });
  return { fresh, problems };
}

/** The answer in a row, or null after naming its problems. */
export function readAnswer(
  said: (column: string) => string,
  today: string,
  problem: (column: string, code: string, detail: string) => unknown,
): Said | null {
  const [result, reason, postedOn] = [said('result').toLowerCase(), said('reason'), said('posted_on')];
  const reference = said('sis_reference') || null;
  if (reference !== null && reference.length > referenceMax) {
    problem('sis_reference', 'long_reference', `A reference has at most ${referenceMax} characters.`);
  } else if (result === 'accepted') {
    if (postedOn === '') return { posting: 'accepted', reason: null, postedOn: null, reference };
    if (!isDay(postedOn)) problem('posted_on', 'not_a_day', `“${postedOn}” is not a day as in 2026-11-22.`);
    else if (postedOn > today) problem('posted_on', 'in_future', `${postedOn} is still to come.`);
    else return { posting: 'accepted', reason: null, postedOn, reference };
  } else if (result === 'rejected') {
    if (reason === '') problem('reason', 'no_reason', 'A rejection needs its reason.');
    else if (reason.length > reasonMax)
      problem('reason', 'long_reason', `A reason has at most ${reasonMax} characters.`);
    else return { posting: 'rejected', reason, postedOn: null, reference };
  } else {
    problem('result', 'unknown_result', `“${said('result')}” is neither “accepted” nor “rejected”.`);
  }
  return null;
}

/** A day that the calendar has, written as 2026-11-22. */
export function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return at !== null && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** Who says nothing of the SIS's number does not contradict it. */
function same(recorded: Answered, answer: Answer): boolean {
  return (
    recorded.posting === answer.posting &&
    recorded.reason === answer.reason &&
    recorded.postedOn === answer.postedOn &&
    (answer.reference === null || answer.reference === recorded.reference)
  );
}

function contradiction({ publicId, posting, reason, postedOn, reference }: Answered): string {
  const said = [posting, reason && `because “${reason}”`, postedOn && `on ${postedOn}`, reference && `as ${reference}`];
  const recorded = said.filter(Boolean).join(' ');
  const way =
    posting === 'accepted'
      ? 'If the SIS has taken it out again, void the line.'
      : 'If the SIS has taken it after all, send the line again in a new batch.';
  return `${publicId} is recorded as ${recorded}, and this says something else. ${way}`;
}
