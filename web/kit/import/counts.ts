import { useWords } from '../../words/words.js';
import { importWords, type ImportCounts } from './import.words.js';

/** What an import of rows would do; null when it would do nothing. */
export function useForeseen(): (counts: ImportCounts) => string | null {
  const w = useWords(importWords);
  return (counts) => (counts.created + counts.changed === 0 ? null : w.wouldDo(counts));
}

/** What an import of rows has done. */
export function useImported(): (counts: ImportCounts) => string {
  return useWords(importWords).did;
}
