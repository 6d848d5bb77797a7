/** The words that a filter takes, or null for any text. */
type Wanted = Record<string, readonly string[] | null>;

type Filters<W extends Wanted> = { [K in keyof W]?: W[K] extends readonly (infer Word)[] ? Word : string };

/**
 * Reads the filters of a list from the address: what is empty, unknown or no text is no filter. Each wanted one is answered
 * for, if by `undefined`: the router would else let the unread value through.
 */
export function filtersOf<const W extends Wanted>(wanted: W): (search: Record<string, unknown>) => Filters<W> {
  return (search) => {
    const read = Object.entries(wanted).map(([name, words]) => {
      const value = search[name];
      const text = typeof value === 'number' ? String(value) : value;
      const known = typeof text === 'string' && text !== '' && (words === null || words.includes(text));
      return [name, known ? text : undefined];
    });
    return Object.fromEntries(read) as Filters<W>;
  };
}
