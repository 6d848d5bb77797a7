import { Injectable } from '@nestjs/common';
import { found } from '../../kernel/refusal.js';
import { system, type Actor } from '../../kernel/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { fromCursor, page } from '../../platform/http/page.js';
import { wordsOf } from '../mail/writing.js';
import { noticeOf } from '../templates/templates.js';
import type { About, Params, Words } from '../templates/template.js';
import type { Inbox, InboxQuery, NotificationView, Unread } from './inbox.dto.js';

interface Row {
  id: string;
  kind: string;
  about: About;
  params: Params;
  createdAt: Date;
  readAt: Date | null;
}

/** One piece of news with whom it was told to. */
export interface News {
  personId: string;
  view: NotificationView;
}

const columns = 'id, kind, about, params, created_at as "createdAt", read_at as "readAt"';

/** What the signed-in person was told in this institution. */
@Injectable()
export class InboxService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The newest first. */
  list(query: InboxQuery, actor: Actor): Promise<Inbox> {
    const after = fromCursor(query.after, 1);
    return this.database.inInstitution(actor, async (tx) => {
      const rows = await tx.query<Row[]>(
        `select ${columns} from notification
         where person_id = $1 and ($2::uuid is null or id < $2) and (not $3 or read_at is null)
         order by id desc limit $4`,
        [actor.personId, after?.[0], query.unread ?? false, query.limit + 1],
      );
      const words = await wordsOf(tx, actor.institutionId);
      const { rows: shown, next } = page(rows, query.limit, (row) => [row.id]);
      return { rows: shown.map((row) => viewOf(row, words)), next, ...(await unread(tx, actor)) };
    });
  }

  /** What these people were told after that id, the earliest first; of each the newest hundred. */
  since(institutionId: string, personIds: readonly string[], after: string): Promise<News[]> {
    return this.database.inInstitution(system(institutionId), async (tx) => {
      const rows = await tx.query<(Row & { personId: string })[]>(
        `select who.id as "personId", n.* from unnest($1::uuid[]) as who (id) cross join lateral (
           select ${columns} from notification where person_id = who.id and id > $2 order by id desc limit 100) n
         order by n.id`,
        [personIds, after],
      );
      if (rows.length === 0) return [];
      const words = await wordsOf(tx, institutionId);
      return rows.map((row) => ({ personId: row.personId, view: viewOf(row, words) }));
    });
  }

  /** How much the actor has not read. */
  unread(actor: Actor): Promise<Unread> {
    return this.database.inInstitution(actor, (tx) => unread(tx, actor));
  }

  /** @throws NotThere for anybody else's */
  mark(id: string, read: boolean, actor: Actor): Promise<Unread> {
    return this.database.inInstitution(actor, async (tx) => {
      const [rows] = await tx.query<[unknown[], number]>(
        `update notification set read_at = case when $3 then coalesce(read_at, $4) end
         where id = $1 and person_id = $2 returning id`,
        [id, actor.personId, read, this.clock.now()],
      );
      found(rows[0], 'notification');
      return unread(tx, actor);
    });
  }

  /** Marks this notification and every older one of the actor’s as read. */
  markUpTo(id: string, actor: Actor): Promise<Unread> {
    return this.database.inInstitution(actor, async (tx) => {
      await tx.query(`update notification set read_at = $3 where person_id = $1 and id <= $2 and read_at is null`, [
        actor.personId,
        id,
        this.clock.now(),
      ]);
      return unread(tx, actor);
    });
  }
}

async function unread(tx: Tx, actor: Actor): Promise<Unread> {
  const [count] = await tx.query<Unread[]>(
    'select count(*)::int as unread from notification where person_id = $1 and read_at is null',
    [actor.personId],
  );
  return count!;
}

function viewOf({ id, kind, about, params, createdAt, readAt }: Row, words: Words): NotificationView {
  const notice = noticeOf(kind);
  return {
    id,
    kind,
    text: notice?.text(params, words) ?? 'Something happened.',
    params,
    page: notice?.page(about) ?? '/',
    createdAt,
    readAt,
  };
}
