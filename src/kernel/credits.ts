/*
 ** Credits are integers of hundredths: 3 credits are 300. Nothing is ever rounded and nothing is a float; in the database
 ** they are `numeric(6,2)`, in JSON and CSV strings with two decimals.
 */
export type Credits = number;

/** The largest that `numeric(6,2)` holds. */
export const mostCredits: Credits = 999_999;

const written = /^(\d{1,4})(?:\.(\d{0,2})0*)?$/;

/** The credits in "3", "3.0", "3.00" or "1.5"; null for what is no number of credits, or finer than a hundredth. */
export function parseCredits(text: string): Credits | null {
  const match = written.exec(text.trim());
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null;
}

/** What the database wrote, or a policy that was validated; anything else is a broken promise. */
export function credits(text: string): Credits {
  const parsed = parseCredits(text);
  if (parsed === null) throw new Error(`“${text}” is not a number of credits`);
  return parsed;
}

/** 300 as "3.00". */
export function formatCredits(amount: Credits): string {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new Error(`${amount} is not a number of credits`);
  return `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
}

/** As a person writes it: "3", "1.5". */
export function plainCredits(amount: Credits): string {
  return formatCredits(amount).replace(/\.?0+$/, '');
}

export function sumCredits(amounts: Iterable<Credits>): Credits {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return sum;
}
