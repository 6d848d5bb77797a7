export const catalogKinds = ['course', 'subject', 'program', 'term'] as const;
export type CatalogKind = (typeof catalogKinds)[number];

/** The kind that an address names; courses for any other word. */
export function kindOf(word: string): CatalogKind {
  return catalogKinds.find((kind) => kind === word) ?? 'course';
}
