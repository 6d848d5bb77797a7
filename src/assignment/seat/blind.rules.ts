/** Who must not be recognised, as far as we know their names. */
export interface Hidden {
  name: string;
  email: string;
  studentId: string | null;
}

const mark = '[learner]';

/**
 * The same value with the learner's name, mail address and student number taken out of every text in it: letters of
 * confirmation and statements name people. Whole words only, in any case; parts of a name from three letters on.
 * It cannot take out what describes a person without naming them; a reader who recognises the learner recuses.
 */
export function withoutNames<T>(value: T, hidden: Hidden): T {
  const words = [hidden.email, hidden.studentId ?? '', hidden.name, ...hidden.name.split(/[\s\-']+/u)]
    .map((word) => word.trim())
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`));
  if (words.length === 0) return value;
  const named = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words.join('|')})(?![\p{L}\p{N}])`, 'giu');
  return replaced(value, (text) => text.replaceAll(named, mark)) as T;
}

/** Ids and hashes are not texts: nothing in them names anybody. */
const notText = new Set([
  'id',
  'claimId',
  'reference',
  'contentSha256',
  'sha256',
  'rubricId',
  'policyId',
  'type',
  'kind',
]);

function replaced(value: unknown, by: (text: string) => string, key = ''): unknown {
  if (typeof value === 'string') return notText.has(key) ? value : by(value);
  if (Array.isArray(value)) return value.map((one) => replaced(one, by, key));
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([k, inner]) => [k, replaced(inner, by, k)]));
}
