/** A document of anybody's: nothing is believed to be of the shape that a standard asks for. */
export type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** JSON-LD writes one and many alike. */
export const all = (value: unknown): unknown[] => (value === undefined || value === null ? [] : [value].flat());
export const first = (value: unknown): unknown => all(value)[0];
export const has = (value: unknown, wanted: string): boolean => all(value).includes(wanted);
