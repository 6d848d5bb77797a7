import type { Refusal } from '../../kernel/refusal.js';

/** What is against one line of a text. */
interface Fault {
  line: number;
  why: string;
}

/** What is against a part of a text that begins after so many lines, each fault with the line of credit of which it speaks. */
export function faultsIn(part: string, before: number, faults: readonly Fault[]): Refusal[] {
  const lines = part.split('\n');
  return faults
    .filter(({ line }) => line > before && line < before + lines.length)
    .map(({ line, why }) => {
      const about = awardAt(lines, line - before - 1);
      return { code: 'pesc_schema', detail: `${about}: ${why}`, about };
    });
}

/** The number of the line of credit whose course stands there; outside of a course that of the document. */
function awardAt(lines: readonly string[], at: number): string {
  const [from, to] = [lines.lastIndexOf('<Course>', at), lines.indexOf('</Course>', at)];
  const inCourse = from >= 0 && to >= 0 && lines.lastIndexOf('</Course>', at - 1) < from;
  const within = inCourse ? textOf('AgencyCourseID', lines.slice(from, to)) : null;
  return within ?? textOf('DocumentID', lines) ?? '';
}

function textOf(name: string, lines: readonly string[]): string | null {
  const [start, end] = [`<${name}>`, `</${name}>`];
  const line = lines.find((one) => one.startsWith(start) && one.endsWith(end));
  return line?.slice(start.length, -end.length) ?? null;
}
