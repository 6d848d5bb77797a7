import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { found, refuseIf } from '../../kernel/refusal.js';
import { Database } from '../../platform/database/database.js';
import type { SentTable } from '../../platform/http/streamed.js';
import { importTable, type ImportView } from '../../platform/table/import.js';
import { codeColumns, readCodes, withCodes } from './codes.rules.js';
import { lockVersion } from './profile.query.js';
import { refusalsToEdit } from './version.rules.js';

/** The codes of an SIS, as its own people keep them in a spreadsheet. */
@Injectable()
export class CodesImport {
  constructor(private readonly database: Database) {}

  /** Adds codes to a table of a draft, and corrects those that it has. All of the file or nothing. */
  read(id: string, name: string, sent: SentTable, dryRun: boolean, actor: Actor): Promise<ImportView> {
    return importTable(this.database, actor, sent, dryRun, {
      columns: codeColumns,
      check: readCodes,
      apply: async (tx, rows) => {
        const draft = await lockVersion(tx, id);
        refuseIf(refusalsToEdit(draft));
        const { tables } = draft.content;
        const table = found(
          tables.find((t) => t.name === name),
          'code table',
        );
        const { created, changed, table: filled } = withCodes(table, rows);
        const content = { ...draft.content, tables: tables.map((t) => (t === table ? filled : t)) };
        await tx.query('update export_profile set content = $2, version = version + 1 where id = $1', [
          id,
          JSON.stringify(content),
        ]);
        return { created, changed };
      },
      // A draft is nobody's act yet: what it holds is on record when it is published.
      record: () => Promise.resolve(),
    });
  }
}
