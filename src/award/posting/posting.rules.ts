import { restore } from '../../kernel/csv.js';
import type { Column, RowProblem, SourceTable } from '../../platform/table/table.js';
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
];
export const reasonMax = 500;

export interface Answer {
  publicId: string;
  posting: 'accepted' | 'rejected';
  /** The SIS's words for a rejection; null for an acceptance. */
  reason: string | null;
  /** The day that the SIS gives for an acceptance, if it does. */
  postedOn: string | null;
}

/** A line of the batch and what is recorded for it so far. */
export interface Answered {
  publicId: string;
  posting: 'waiting' | 'accepted' | 'rejected';
  reason: string | null;
  postedOn: string | null;
}

export interface Reading {
  /** What is new. */
  answers: Answer[];
  /** How many rows repeat what is recorded already. */
  unchanged: number;
  problems: RowProblem[];
}

/** Reads a result file against the lines of its batch. `today` is the college's day: nothing is posted later than that. */
export function readResult(table: SourceTable, batch: readonly Answered[], today: string): Reading {
  const lines = new Map(batch.map((line) => [line.publicId, line]));
  const seen = new Map<string, number>();
  const reading: Reading = { answers: [], unchanged: 0, problems: [...table.problems] };

  for (const { line, cells } of table.rows) {
    const said = (column: string) => restore(String(cells[column] ?? '')).trim();
    const problem = (column: string, code: string, detail: string) =>
      reading.problems.push({ line, column, code, detail });

    const publicId = readPublicId(said('award_id'));
    const recorded = publicId === null ? undefined : lines.get(publicId);
    if (publicId === null) {
      problem(
        'award_id',
        'mistyped_id',
        `“${said('award_id')}” is not the number of a line: its check character is wrong.`,
      );
    } else if (recorded === undefined) {
      problem('award_id', 'unknown_id', `${publicId} is not in this batch.`);
    } else if (seen.has(publicId)) {
      problem('award_id', 'id_twice', `${publicId} is answered on line ${seen.get(publicId)} already.`);
    }
    if (publicId !== null) seen.set(publicId, line);

    const answer = answerOf(said, publicId ?? '', today, problem);
    if (!recorded || !answer) continue;
    if (recorded.posting === 'waiting') reading.answers.push(answer);
    else if (same(recorded, answer)) reading.unchanged++;
    else problem('result', 'contradicts', contradiction(recorded));
  }
  return reading.problems.length > 0 ? { ...reading, answers: [] } : reading;
}

/** The answer in a row, or null after naming its problems. */
function answerOf(
  said: (column: string) => string,
  publicId: string,
  today: string,
  problem: (column: string, code: string, detail: string) => void,
): Answer | null {
  const [result, reason, postedOn] = [said('result').toLowerCase(), said('reason'), said('posted_on')];
  if (result === 'accepted') {
    if (postedOn === '') return { publicId, posting: 'accepted', reason: null, postedOn: null };
    if (!isDay(postedOn)) problem('posted_on', 'not_a_day', `“${postedOn}” is not a day as in 2026-11-22.`);
    else if (postedOn > today) problem('posted_on', 'in_future', `${postedOn} is still to come.`);
    else return { publicId, posting: 'accepted', reason: null, postedOn };
  } else if (result === 'rejected') {
    if (reason === '') problem('reason', 'no_reason', 'A rejection needs its reason.');
    else if (reason.length > reasonMax)
      problem('reason', 'long_reason', `A reason has at most ${reasonMax} characters.`);
    else return { publicId, posting: 'rejected', reason, postedOn: null };
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

function same(recorded: Answered, answer: Answer): boolean {
  return (
    recorded.posting === answer.posting && recorded.reason === answer.reason && recorded.postedOn === answer.postedOn
  );
}

function contradiction({ publicId, posting, reason, postedOn }: Answered): string {
  const recorded = [posting, reason && `because “${reason}”`, postedOn && `on ${postedOn}`].filter(Boolean).join(' ');
  const way =
    posting === 'accepted'
      ? 'If the SIS has taken it out again, void the line.'
      : 'If the SIS has taken it after all, send the line again in a new batch.';
  return `${publicId} is recorded as ${recorded}, and this row says something else. ${way}`;
}
