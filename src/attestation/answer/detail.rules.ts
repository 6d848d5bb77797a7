import type { Refusal } from '../../kernel/refusal.js';
import type { Answer } from '../attestation.rules.js';
import type { AskedAbout } from '../consent.rules.js';

/** What a supervisor says about one thing that was asked. */
export const sayings = ['yes', 'partly', 'no', 'unknown'] as const;
export type Saying = (typeof sayings)[number];

export interface Said {
  says: Saying;
  comment: string;
}

/** One saying for the experience (its dates, hours and duties) and one for each statement, in the order of asking. */
export interface Details {
  experience: Said;
  statements: Said[];
}

/** Why these cannot be taken: one is missing, or “partly” and “no” do not say what is different. */
export function refusalsToDetails({ experience, statements }: Details, asked: AskedAbout): Refusal[] {
  return [
    ...(statements.length === asked.statements.length
      ? []
      : [{ code: 'statements_missing', detail: 'Answer every statement.', about: 'statements' }]),
    ...wordless(experience, 'experience'),
    ...statements.flatMap((said, i) => wordless(said, `statements.${i}`)),
  ];
}

function wordless({ says, comment }: Said, about: string): Refusal[] {
  if ((says !== 'partly' && says !== 'no') || comment.trim() !== '') return [];
  return [{ code: 'no_text', detail: 'Write what is different.', about }];
}

/** What they come to together: everything is right, something is not, or something is not known. */
export function answerOf({ experience, statements }: Details): Exclude<Answer, 'decline'> {
  const all = [experience, ...statements].map(({ says }) => says);
  if (all.some((says) => says === 'partly' || says === 'no')) return 'correct';
  return all.includes('unknown') ? 'comment' : 'confirm';
}

const inWords = { yes: 'Yes', partly: 'Partly', no: 'No', unknown: 'I do not know' } as const;

/** The same as text, for whoever reads the answer in one piece: whatever is not a plain yes, then the closing comment. */
export function textOf({ experience, statements }: Details, asked: AskedAbout, closing: string): string {
  const about = [asked.experience.title, ...asked.statements.map(({ text }) => text)];
  const lines = [experience, ...statements].flatMap(({ says, comment }, i) =>
    says === 'yes' && comment.trim() === ''
      ? []
      : [`“${about[i]}”: ${inWords[says]}.${comment.trim() ? ` ${comment.trim()}` : ''}`],
  );
  return [...lines, ...(closing.trim() ? [closing.trim()] : [])].join('\n').slice(0, 10_000);
}
