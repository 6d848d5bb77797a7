import { Injectable } from '@nestjs/common';
import { record } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/id.js';
import { found, Stale } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { fromCursor, page } from '../../platform/http/page.js';
import { changeOf, contains, refuseTaken, type CatalogQuery } from '../codes.js';
import type { NewSubject, SubjectEdit, SubjectPage, SubjectView } from './subject.dto.js';

const columns = 'id, code, title, active, version';

@Injectable()
export class SubjectService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Subjects by code, from the cursor on. */
  async list(query: CatalogQuery, actor: Actor): Promise<SubjectPage> {
    const [code, id] = fromCursor(query.after, 2) ?? [null, null];
    const rows = await this.database.inInstitution(actor, (tx): Promise<SubjectView[]> =>
      tx.query(
        `select ${columns} from subject
           where institution_id = $1 and ($2::text is null or code ilike $2 or title ilike $2)
             and ($3 = 'all' or active = ($3 = 'true')) and ($4::text is null or (lower(code), id) > ($4, $5::uuid))
           order by lower(code), id limit $6`,
        [actor.institutionId, contains(query.search), query.active, code, id, query.limit + 1],
      ),
    );
    return page(rows, query.limit, (row) => [row.code.toLowerCase(), row.id]);
  }

  /** One subject, active or not. @throws NotThere */
  view(id: string, actor: Actor): Promise<SubjectView> {
    return this.database.inInstitution(actor, async (tx) => found(await subjectById(tx, id), 'subject'));
  }

  /** Adds a subject. @throws Refused for a taken code */
  add(draft: NewSubject, actor: Actor): Promise<SubjectView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const id = newId();
      const added: unknown[] = await tx.query(
        `insert into subject (id, institution_id, code, title) values ($1, $2, $3, $4)
         on conflict (institution_id, lower(code)) do nothing returning id`,
        [id, actor.institutionId, draft.code, draft.title],
      );
      refuseTaken(added.length === 0, 'subject', draft.code);
      await record(tx, 'catalog.changed', actor, { kind: 'subject', id, change: 'added' }, this.clock.now());
      return found(await subjectById(tx, id), 'subject');
    });
  }

  /** Replaces a subject. @throws Stale, Refused for a taken code */
  replace(id: string, edit: SubjectEdit, actor: Actor): Promise<SubjectView> {
    return this.database.inInstitution(actor, async (tx) => {
      await tx.query('select from subject where id = $1 for update', [id]);
      const stored = found(await subjectById(tx, id), 'subject');
      if (stored.version !== edit.version) throw new Stale(stored);
      const taken: unknown[] = await tx.query('select from subject where lower(code) = lower($1) and id <> $2', [
        edit.code,
        id,
      ]);
      refuseTaken(taken.length > 0, 'subject', edit.code);
      await tx.query(`update subject set code = $2, title = $3, active = $4, version = version + 1 where id = $1`, [
        id,
        edit.code,
        edit.title,
        edit.active,
      ]);
      await record(
        tx,
        'catalog.changed',
        actor,
        { kind: 'subject', id, change: changeOf(stored, edit) },
        this.clock.now(),
      );
      return found(await subjectById(tx, id), 'subject');
    });
  }
}

export async function subjectById(tx: Tx, id: string): Promise<SubjectView | null> {
  const [subject]: (SubjectView | undefined)[] = await tx.query(`select ${columns} from subject where id = $1`, [id]);
  return subject ?? null;
}
