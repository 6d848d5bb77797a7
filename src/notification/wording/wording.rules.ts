import type { Refusal } from '../../kernel/refusal.js';
import type { Placeholder, Text } from '../templates/template.js';

/*
 ** What an institution may write in a mail.
 ** (1) A placeholder is a word in braces; only those of the letter are known, and what a fact says is never read again
 **     for placeholders.
 ** (2) What the mail is sent for, a link or a code, must stay in the text and never stands in the subject.
 */
type Placeholders = Readonly<Record<string, Placeholder>>;

const braced = /\{([a-z]+)\}/g;

/** The names in braces, each once, in the order of the text. */
export function placeholdersIn(text: string): string[] {
  return [...new Set([...text.matchAll(braced)].map(([, name]) => name!))];
}

/** Why this text cannot be the letter's. Empty means that it can. */
export function refusalsToText({ subject, text }: Text, placeholders: Placeholders): Refusal[] {
  const used = new Set(placeholdersIn(text));
  return [
    ...of('subject', subject, placeholders),
    ...of('text', text, placeholders),
    ...(/[\r\n]/.test(subject)
      ? [{ code: 'line_break', detail: 'The subject is a single line.', about: 'subject' }]
      : []),
    ...placeholdersIn(subject)
      .filter((name) => placeholders[name]?.secret)
      .map((name) => ({
        code: 'secret_in_subject',
        detail: `{${name}} is secret, and a subject is seen by many. Keep it in the text.`,
        about: 'subject',
      })),
    ...Object.entries(placeholders)
      .filter(([name, { required }]) => required && !used.has(name))
      .map(([name]) => ({
        code: 'placeholder_missing',
        detail: `Keep {${name}} in the text: the mail is sent for it.`,
        about: 'text',
      })),
  ];
}

function of(about: 'subject' | 'text', written: string, placeholders: Placeholders): Refusal[] {
  const known = Object.keys(placeholders);
  return [
    ...(written.trim() === '' ? [{ code: 'empty', detail: 'Write something here.', about }] : []),
    ...placeholdersIn(written)
      .filter((name) => !known.includes(name))
      .map((name) => ({
        code: 'placeholder_unknown',
        detail: `This mail knows no {${name}}. It knows ${known.map((one) => `{${one}}`).join(', ')}.`,
        about,
      })),
    ...(/[{}]/.test(written.replace(braced, ''))
      ? [{ code: 'stray_brace', detail: 'Write { and } only around the name of a placeholder.', about }]
      : []),
  ];
}

/** The text with its facts. A name that has no fact stays as it stands. */
export function fill({ subject, text }: Text, facts: Readonly<Record<string, string>>): Text {
  const filled = (written: string): string => written.replace(braced, (all, name: string) => facts[name] ?? all);
  return { subject: filled(subject).replace(/\s*[\r\n]+\s*/g, ' '), text: filled(text) };
}

/** The facts of a preview. */
export function samples(placeholders: Placeholders): Record<string, string> {
  return Object.fromEntries(Object.entries(placeholders).map(([name, { sample }]) => [name, sample]));
}
