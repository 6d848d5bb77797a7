type Search = Record<string, unknown>;

/** A text in the address; what is empty is not there. */
export function textIn<K extends string>(search: Search, key: K): { [P in K]?: string } {
  const value = search[key];
  const text = typeof value === 'number' ? String(value) : value;
  return (typeof text === 'string' && text.trim() !== '' ? { [key]: text } : {}) as { [P in K]?: string };
}

/** One of a few words in the address; any other is not there. */
export function oneOf<K extends string, W extends string>(
  search: Search,
  key: K,
  words: readonly W[],
): { [P in K]?: W } {
  const word = words.find((one) => one === search[key]);
  return (word === undefined ? {} : { [key]: word }) as { [P in K]?: W };
}
