import type { ReconciliationFinding } from '../reconciliation/reconciliation.dto.js';

/*
 ** What a mail may say of a difference. Anybody may read a mail: a line is named by its number, its course and its term, a
 ** row of the extract by its place; no name, and no student's id even where the ids are what differs.
 */
export const firstLines = 5;

export type Told = Pick<ReconciliationFinding, 'line' | 'fields' | 'ours' | 'theirs'>;

/** A list's length, with its first lines below it. */
export function listText(count: number, first: readonly Told[]): string {
  const lines = first.slice(0, firstLines).map(lineText);
  return [String(count), ...lines, ...(count > lines.length ? ['- …'] : [])].join('\n');
}

const values = { term: 'term', course: 'course', credits: 'credits', grade: 'grade' } as const;

function lineText({ line, fields, ours, theirs }: Told): string {
  const said = ours ?? theirs;
  const name = said?.publicId ?? (line === null ? null : `#${line}`);
  const place = [name, said?.course, said?.term].filter(Boolean).join(', ');
  const differing = fields.map((field) => {
    const value = values[field as keyof typeof values];
    return value && ours && theirs ? `${field} ${ours[value]} / ${theirs[value]}` : field;
  });
  return `- ${place}${differing.length > 0 ? `: ${differing.join(', ')}` : ''}`;
}
