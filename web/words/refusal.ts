import type { Refusal } from '../api/problem.js';
import { refusalWords } from './refusal.words.js';
import { useLanguage } from './words.js';

/**
 * What a refusal says to this reader: our words for its code in their language, else the server's own sentence, which is
 * English. A word that needs the names and numbers in the server's sentence is a function of it.
 */
export function useRefusalText(): (refusal: Refusal) => string {
  const language = useLanguage();
  return (refusal) => (language === 'en' ? refusal.detail : (refusalWords[refusal.code] ?? refusal.detail));
}
