import { Injectable } from '@nestjs/common';
import { record } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import { parseCredits } from '../../kernel/credits.js';
import { newId } from '../../kernel/id.js';
import { found, invalidIf, Stale, type Refusal } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { fromCursor, page } from '../../platform/http/page.js';
import { changeOf, contains, refuseTaken, type CatalogQuery } from '../codes.js';
import type { NewProgram, ProgramEdit, ProgramPage, ProgramView } from './program.dto.js';

const columns = 'id, code, title, credits::text as credits, active, version';

@Injectable()
export class ProgramService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Programs by code, from the cursor on. */
  async list(query: CatalogQuery, actor: Actor): Promise<ProgramPage> {
    const [code, id] = fromCursor(query.after, 2) ?? [null, null];
    const rows = await this.database.inInstitution(actor, (tx): Promise<ProgramView[]> =>
      tx.query(
        `select ${columns} from program
           where institution_id = $1 and ($2::text is null or code ilike $2 or title ilike $2)
             and ($3 = 'all' or active = ($3 = 'true')) and ($4::text is null or (lower(code), id) > ($4, $5::uuid))
           order by lower(code), id limit $6`,
        [actor.institutionId, contains(query.search), query.active, code, id, query.limit + 1],
      ),
    );
    return page(rows, query.limit, (row) => [row.code.toLowerCase(), row.id]);
  }

  /** One program, active or not. @throws NotThere */
  view(id: string, actor: Actor): Promise<ProgramView> {
    return this.database.inInstitution(actor, async (tx) => found(await programById(tx, id), 'program'));
  }

  /** Adds a program. @throws Refused for a taken code */
  add(draft: NewProgram, actor: Actor): Promise<ProgramView> {
    invalidIf(refusalsToProgram(draft));
    return this.database.exactlyOnce(actor, async (tx) => {
      const id = newId();
      const added: unknown[] = await tx.query(
        `insert into program (id, institution_id, code, title, credits) values ($1, $2, $3, $4, $5)
         on conflict (institution_id, lower(code)) do nothing returning id`,
        [id, actor.institutionId, draft.code, draft.title, draft.credits],
      );
      refuseTaken(added.length === 0, 'program', draft.code);
      await record(tx, 'catalog.changed', actor, { kind: 'program', id, change: 'added' }, this.clock.now());
      return found(await programById(tx, id), 'program');
    });
  }

  /** Replaces a program. @throws Stale, Refused for a taken code */
  replace(id: string, edit: ProgramEdit, actor: Actor): Promise<ProgramView> {
    invalidIf(refusalsToProgram(edit));
    return this.database.inInstitution(actor, async (tx) => {
      await tx.query('select from program where id = $1 for update', [id]);
      const stored = found(await programById(tx, id), 'program');
      if (stored.version !== edit.version) throw new Stale(stored);
      const taken: unknown[] = await tx.query('select from program where lower(code) = lower($1) and id <> $2', [
        edit.code,
        id,
      ]);
      refuseTaken(taken.length > 0, 'program', edit.code);
      await tx.query(
        `update program set code = $2, title = $3, active = $4, credits = $5, version = version + 1 where id = $1`,
        [id, edit.code, edit.title, edit.active, edit.credits],
      );
      await record(
        tx,
        'catalog.changed',
        actor,
        { kind: 'program', id, change: changeOf(stored, edit) },
        this.clock.now(),
      );
      return found(await programById(tx, id), 'program');
    });
  }
}

async function programById(tx: Tx, id: string): Promise<ProgramView | null> {
  const [program]: (ProgramView | undefined)[] = await tx.query(`select ${columns} from program where id = $1`, [id]);
  return program ?? null;
}

/** Limits are parts of a program's credits, so it has some. */
function refusalsToProgram({ credits }: NewProgram): Refusal[] {
  if (parseCredits(credits) !== 0) return [];
  return [{ code: 'no_credits', detail: 'A program takes more than 0 credits.', about: 'credits' }];
}
