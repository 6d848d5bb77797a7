interface Page<Row> {
  rows: readonly Row[];
  next: string | null;
}

/** Every row of a list that the API gives in pages, for what must be chosen from all of them. `read` is given null first. */
export async function allPages<Row>(read: (after: string | null) => Promise<Page<Row>>): Promise<{ rows: Row[] }> {
  const rows: Row[] = [];
  let after: string | null = null;
  do {
    const page: Page<Row> = await read(after);
    rows.push(...page.rows);
    after = page.next;
  } while (after !== null);
  return { rows };
}
