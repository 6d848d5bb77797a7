/** So many pages ask; with who, code, signing and the receipt they are seven, whatever was asked. */
export const mostPages = 3;

/**
 * What stands on which page: the experience (0) and the statements (1, 2 …) in their order, one on a page as long as that
 * makes no more than three pages, else as evenly as it can be.
 */
export function pagesOf(statements: number): number[][] {
  const count = statements + 1;
  const pages = Math.min(count, mostPages);
  const first = (page: number) => Math.floor((page * count) / pages);
  return Array.from({ length: pages }, (_, page) =>
    Array.from({ length: first(page + 1) - first(page) }, (_unused, at) => first(page) + at),
  );
}
