import { Injectable } from '@nestjs/common';
import { record } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/id.js';
import { Database, type Tx } from '../../platform/database/database.js';
import type { SentTable } from '../../platform/http/streamed.js';
import { importTable, type ImportView } from '../../platform/table/import.js';
import { checkListing, listingColumns, type ListingKind, type ListingRow } from './listing.import.rules.js';

/** The columns beside code, title and active, with their types. */
const columnsOf: Record<ListingKind, Record<string, string>> = {
  subject: {},
  program: { credits: 'numeric' },
  term: { starts_on: 'date', ends_on: 'date' },
};

@Injectable()
export class ListingImport {
  constructor(private readonly database: Database) {}

  /** Creates and changes subjects, programs or terms by code, from CSV or JSON. All or nothing. */
  read(kind: ListingKind, sent: SentTable, dryRun: boolean, actor: Actor): Promise<ImportView> {
    return importTable(this.database, actor, sent, dryRun, {
      columns: listingColumns[kind],
      check: (table) => checkListing(kind, table),
      apply: async (tx, rows) => {
        await tx.query(`select pg_advisory_xact_lock(hashtextextended('catalog ' || $1, 0))`, [actor.institutionId]);
        const written = await write(tx, kind, actor.institutionId, rows);
        const created = written.filter((row) => row.created).length;
        return { created, changed: written.length - created };
      },
      record: (tx, { created, changed, unchanged, sha256 }) =>
        record(tx, 'catalog.imported', actor, { kind, sha256, created, changed, unchanged }),
    });
  }
}

/** The names of tables and columns come from the constants above, never from a file. */
function write(tx: Tx, kind: ListingKind, institutionId: string, rows: ListingRow[]): Promise<{ created: boolean }[]> {
  const typed = Object.entries(columnsOf[kind]);
  const list = (prefix: string) => typed.map(([name]) => `, ${prefix}${name}`).join('');
  return tx.query(
    `insert into ${kind} as k (id, institution_id, code, title, active${list('')})
     select r.id, $1, r.code, r.title, coalesce(r.active, o.active, true)${list('r.')}
     from jsonb_to_recordset($2::jsonb) as r (id uuid, code text, title text, active boolean${typed.map((c) => `, ${c.join(' ')}`).join('')})
     left join ${kind} o on o.institution_id = $1 and lower(o.code) = lower(r.code)
     on conflict (institution_id, lower(code)) do update
       set code = excluded.code, title = excluded.title, active = excluded.active, version = k.version + 1
           ${typed.map(([name]) => `, ${name} = excluded.${name}`).join('')}
       where (k.code, k.title, k.active${list('k.')}) is distinct from
             (excluded.code, excluded.title, excluded.active${list('excluded.')})
     returning version = 1 as created`,
    [institutionId, JSON.stringify(rows.map((row) => ({ ...row, id: newId() })))],
  );
}
