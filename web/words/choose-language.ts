import { createContext, useContext } from 'react';
import type { Language } from './words.js';

export const ChooseLanguageContext = createContext<(language: Language) => void>(() => undefined);

/** Changes the language of everything at once. */
export const useChooseLanguage = (): ((language: Language) => void) => useContext(ChooseLanguageContext);
