import type { Language } from '../account/person/preference.rules.js';
import { credits as read, plainCredits } from '../kernel/credits.js';

const locales: Record<Language, string> = { en: 'en-US', es: 'es-US' };

/** “March 12, 2026”, by the college's calendar. */
export function dayIn(language: Language, timeZone: string, at: Date): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone }).format(at);
}

/** “Ana, Bo and Cy”. */
export function listIn(language: Language, names: readonly string[]): string {
  return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(names);
}

/** “3.00” as a person writes it: “3”. */
export function plain(credits: string): string {
  return plainCredits(read(credits));
}
