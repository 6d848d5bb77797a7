import { Injectable } from '@nestjs/common';
import { record } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/id.js';
import { found, invalidIf, Stale, type Refusal } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { fromCursor, page } from '../../platform/http/page.js';
import { changeOf, contains, refuseTaken, type CatalogQuery } from '../codes.js';
import type { NewTerm, TermEdit, TermPage, TermView } from './term.dto.js';

const columns = 'id, code, title, starts_on::text as "startsOn", ends_on::text as "endsOn", active, version';

@Injectable()
export class TermService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Terms by code, from the cursor on. */
  async list(query: CatalogQuery, actor: Actor): Promise<TermPage> {
    const [code, id] = fromCursor(query.after, 2) ?? [null, null];
    const rows = await this.database.inInstitution(actor, (tx): Promise<TermView[]> =>
      tx.query(
        `select ${columns} from term
           where institution_id = $1 and ($2::text is null or code ilike $2 or title ilike $2)
             and ($3 = 'all' or active = ($3 = 'true')) and ($4::text is null or (lower(code), id) > ($4, $5::uuid))
           order by lower(code), id limit $6`,
        [actor.institutionId, contains(query.search), query.active, code, id, query.limit + 1],
      ),
    );
    return page(rows, query.limit, (row) => [row.code.toLowerCase(), row.id]);
  }

  /** One term, active or not. @throws NotThere */
  view(id: string, actor: Actor): Promise<TermView> {
    return this.database.inInstitution(actor, async (tx) => found(await termById(tx, id), 'term'));
  }

  /** Adds a term. @throws Invalid when it ends first, Refused for a taken code */
  add(draft: NewTerm, actor: Actor): Promise<TermView> {
    invalidIf(refusalsToTerm(draft));
    return this.database.exactlyOnce(actor, async (tx) => {
      const id = newId();
      const added: unknown[] = await tx.query(
        `insert into term (id, institution_id, code, title, starts_on, ends_on) values ($1, $2, $3, $4, $5, $6)
         on conflict (institution_id, lower(code)) do nothing returning id`,
        [id, actor.institutionId, draft.code, draft.title, draft.startsOn, draft.endsOn],
      );
      refuseTaken(added.length === 0, 'term', draft.code);
      await record(tx, 'catalog.changed', actor, { kind: 'term', id, change: 'added' }, this.clock.now());
      return found(await termById(tx, id), 'term');
    });
  }

  /** Replaces a term. Lines of credit keep the code that they were opened with. @throws Stale, Refused for a taken code */
  replace(id: string, edit: TermEdit, actor: Actor): Promise<TermView> {
    invalidIf(refusalsToTerm(edit));
    return this.database.inInstitution(actor, async (tx) => {
      await tx.query('select from term where id = $1 for update', [id]);
      const stored = found(await termById(tx, id), 'term');
      if (stored.version !== edit.version) throw new Stale(stored);
      const taken: unknown[] = await tx.query('select from term where lower(code) = lower($1) and id <> $2', [
        edit.code,
        id,
      ]);
      refuseTaken(taken.length > 0, 'term', edit.code);
      await tx.query(
        `update term set code = $2, title = $3, active = $4, starts_on = $5, ends_on = $6, version = version + 1 where id = $1`,
        [id, edit.code, edit.title, edit.active, edit.startsOn, edit.endsOn],
      );
      await record(
        tx,
        'catalog.changed',
        actor,
        { kind: 'term', id, change: changeOf(stored, edit) },
        this.clock.now(),
      );
      return found(await termById(tx, id), 'term');
    });
  }
}

export async function termById(tx: Tx, id: string): Promise<TermView | null> {
  const [term]: (TermView | undefined)[] = await tx.query(`select ${columns} from term where id = $1`, [id]);
  return term ?? null;
}

/** A term ends after it began. */
export function refusalsToTerm(term: { startsOn: string; endsOn: string }): Refusal[] {
  if (term.startsOn <= term.endsOn) return [];
  return [{ code: 'ends_before_start', detail: 'The term ends before it starts.', about: 'endsOn' }];
}
