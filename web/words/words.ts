import { createContext, useContext } from 'react';

export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];

/** The words of one screen in every language. */
export type Words<W> = Record<Language, W>;

/**
 * Declares the words of one screen, beside the screen. English is written first; Spanish must have every word that English
 * has, or it does not compile. A word that depends on something is a function of it.
 */
export function words<W extends object>(both: { en: W; es: NoInfer<W> }): Words<W> {
  return both;
}

export const LanguageContext = createContext<Language>('en');

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The words of a screen in the reader's language. */
export function useWords<W>(both: Words<W>): W {
  return both[useLanguage()];
}
