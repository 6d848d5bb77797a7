/** The form in which words are compared: without case and accents. The database's `folded` makes the same of a column. */
export function folded(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
