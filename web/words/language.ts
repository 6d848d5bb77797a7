import { languages, type Language } from './words.js';

const place = 'credence.language';

const isLanguage = (value: string | null | undefined): value is Language => languages.includes(value as Language);

/** The language to begin with: what was chosen on this device, else the first of the browser's that we have. */
export function firstLanguage(): Language {
  const kept = localStorage.getItem(place);
  if (isLanguage(kept)) return kept;
  return navigator.languages.map((one) => one.slice(0, 2)).find(isLanguage) ?? 'en';
}

/** Remembers the choice on this device: it says nothing about anybody. */
export function keepLanguage(language: Language): void {
  localStorage.setItem(place, language);
}
