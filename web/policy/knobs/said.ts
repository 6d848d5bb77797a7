import { useWords } from '../../words/words.js';
import { policyWords } from '../policy.words.js';
import { knobWords } from './knob.words.js';
import { groups, textOf, valueAt, type Kind, type Knobs } from './knobs.rules.js';

const kinds = new Map<string, Kind>(Object.values(groups).flatMap((group) => Object.entries(group)));

/** What a value is called and says, in words; a notation is found under its own path, `notation.military`. */
export function useSaid() {
  const w = useWords(knobWords);
  const p = useWords(policyWords);
  const nameOf = (path: string) => {
    const method = /^notation\.(.+)$/.exec(path)?.[1];
    if (method !== undefined) return `${w.knobs['notation']![0]}: ${w.choices[method] ?? method}`;
    return w.knobs[path]?.[0] ?? path;
  };
  const said = (knobs: Knobs, path: string): string => {
    const value = valueAt(knobs, path);
    const kind = kinds.get(path);
    if (typeof value === 'boolean') return value ? p.yes : p.no;
    if (path === 'caps') return (value as Knobs['caps']).map(({ label }) => label).join('; ') || p.empty;
    if (kind === undefined)
      return Object.values(value as object)
        .map(String)
        .join(', ');
    if (kind.as === 'choice') return w.choices[String(value)] ?? String(value);
    // Reasons end as sentences.
    return textOf(kind, value, path).replaceAll('\n', kind.as === 'exclusions' ? ' · ' : '; ') || p.empty;
  };
  return { nameOf, said };
}
