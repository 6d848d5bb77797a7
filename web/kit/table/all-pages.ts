interface Page<Row> {
  rows: readonly Row[];
  next: string | null;
}

/** What asks for one page: as much as the API gives at once. */
interface PageQuery {
  limit: number;
  after?: string;
}

/** Every row of a list that the API gives in pages, for what must be chosen from all of them. */
export async function allPages<Row>(read: (query: PageQuery) => Promise<Page<Row>>): Promise<{ rows: Row[] }> {
  const rows: Row[] = [];
  let after: string | null = null;
  do {
    const page: Page<Row> = await read({ limit: 200, ...(after === null ? {} : { after }) });
    rows.push(...page.rows);
    after = page.next;
  } while (after !== null);
  return { rows };
}
