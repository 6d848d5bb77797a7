import type { ProfileColumn } from './profile.rules.js';

/** A value as JSON text, or what stands below a name. */
type Node = string | Map<string, Node>;

/** One line of JSON: columns are paths, in the order in which they stand; a path of numbers makes a list. */
export function jsonRow(columns: readonly ProfileColumn[], values: readonly string[]): string {
  const root = new Map<string, Node>();
  columns.forEach((column, place) => put(root, column.name.split('.'), literal(column.type, values[place]!)));
  return `${textOf(root)}\n`;
}

/** The values of a line that `jsonRow` wrote, as text. */
export function valuesInJson(columns: readonly ProfileColumn[], row: string): string[] {
  const root: unknown = JSON.parse(row);
  return columns.map(({ name }) => {
    const value = name.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], root);
    return value === null ? '' : String(value);
  });
}

/** Why a value cannot be written as this type; null when it can. */
export function whyNot(type: ProfileColumn['type'], value: string): 'no_number' | 'no_boolean' | null {
  if (value === '') return null;
  if (type === 'number' && !/^-?(0|[1-9]\d*)(\.\d+)?$/.test(value)) return 'no_number';
  if (type === 'boolean' && value !== 'true' && value !== 'false') return 'no_boolean';
  return null;
}

function literal(type: ProfileColumn['type'], value: string): string {
  if (type === 'text' || whyNot(type, value)) return JSON.stringify(value);
  return value === '' ? 'null' : value;
}

function put(at: Map<string, Node>, [key, ...rest]: string[], value: string): void {
  if (rest.length === 0) return void at.set(key!, value);
  const next = at.get(key!);
  const below = next instanceof Map ? next : new Map<string, Node>();
  at.set(key!, below);
  put(below, rest, value);
}

function textOf(node: Node): string {
  if (typeof node === 'string') return node;
  if (isList(node)) return `[${[...node.values()].map(textOf).join(',')}]`;
  return `{${[...node].map(([key, value]) => `${JSON.stringify(key)}:${textOf(value)}`).join(',')}}`;
}

function isList(node: Map<string, Node>): boolean {
  return node.size > 0 && [...node.keys()].every((key, place) => key === String(place));
}
