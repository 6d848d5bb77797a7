import { useWords } from '../../words/words.js';
import { templatesWords } from './templates.words.js';

/** What a mail is called and who gets it. A mail of a newer version than this page is called by its own name. */
export function useMailName() {
  const w = useWords(templatesWords);
  const known = (name: string): name is keyof typeof w.names => name in w.names;
  return {
    name: (name: string) => (known(name) ? w.names[name] : name),
    to: (name: string) => (known(name) ? w.to[name] : ''),
  };
}
