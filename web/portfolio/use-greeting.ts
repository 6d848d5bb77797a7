import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { hubWords } from './hub.words.js';

/** “Good evening, Rosa”, by the clock where the college is. */
export function useGreeting(name: string): string {
  const w = useWords(hubWords);
  const { timeZone } = useFormat();
  const hour = Number(
    new Intl.DateTimeFormat('en-US', { hour: 'numeric', hourCycle: 'h23', timeZone }).format(new Date()),
  );
  const [first = name] = name.split(' ');
  if (hour >= 5 && hour < 12) return w.morning(first);
  return hour >= 12 && hour < 18 ? w.afternoon(first) : w.evening(first);
}
