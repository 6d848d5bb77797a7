import type { Tx } from './database.js';

/**
 * Inserts one row, named column by column, and returns whether it was inserted: false when `unlessTaken` names a column
 * whose value is taken. Table and columns come from our source, never from a request.
 */
export async function insertRow(
  tx: Tx,
  table: string,
  row: Record<string, unknown>,
  { unlessTaken }: { unlessTaken?: string } = {},
): Promise<boolean> {
  const columns = Object.keys(row);
  const inserted = await tx.query<unknown[]>(
    `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, n) => `$${n + 1}`).join(', ')})
     ${unlessTaken ? `on conflict (${unlessTaken}) do nothing` : ''} returning 1`,
    Object.values(row),
  );
  return inserted.length > 0;
}
