import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { Database, type Tx } from '../platform/database/database.js';
import { fromCursor, page } from '../platform/http/page.js';
import type { AuditPage, AuditQuery, AuditedEvent, ChainVerification } from './audit.dto.js';
import { firstBroken, genesis, type Link } from './chain.rules.js';

const stretch = 5000;

const columns = `id, type, at, actor_id as "actorId", actor_kind as "actorKind", claim_id as "claimId", data,
  seal_no::int as "sealNo", hash`;

/** A moment, or the beginning of a day in the institution's zone. */
const instant = (value: string) => `
  case when length(${value}) > 10 then ${value}::timestamptz
  else ${value}::timestamp at time zone
    (select time_zone from institution where id = current_setting('app.institution')::uuid) end`;

/** The event table as an audit trail. */
@Injectable()
export class AuditService {
  constructor(private readonly database: Database) {}

  /** The newest events first. */
  list(query: AuditQuery, actor: Actor): Promise<AuditPage> {
    const before = fromCursor(query.after, 1);
    return this.database.inInstitution(actor, async (tx) => {
      const rows: AuditedEvent[] = await tx.query(
        `select e.*, coalesce(p.name, t.name) as "actorName", c.reference as "claimReference"
         from (
           select ${columns} from event
           where ($1::bigint is null or id < $1) and ($2::text is null or type = $2 or type like $2 || '.%')
             and ($3::uuid is null or actor_id = $3) and ($4::uuid is null or claim_id = $4)
             and ($5::text is null or at >= ${instant('$5')}) and ($6::text is null or at < ${instant('$6')})
           order by id desc limit $7) e
         left join person p on e."actorKind" = 'person' and p.id = e."actorId"
         left join api_token t on e."actorKind" = 'token' and t.id = e."actorId"
         left join claim c on c.id = e."claimId"
         order by e.id desc`,
        [
          before?.[0] ?? null,
          query.type ?? null,
          query.actorId ?? null,
          query.claimId ?? null,
          query.from ?? null,
          query.until ?? null,
          query.limit + 1,
        ],
      );
      return page(rows, query.limit, (row) => [row.id]);
    });
  }

  /** Recomputes the institution's whole chain of hashes, a stretch at a time. */
  verify(actor: Actor): Promise<ChainVerification> {
    return this.database.inInstitution(actor, async (tx) => {
      let head = genesis;
      let verified = 0;
      for (;;) {
        const links = await stretchAfter(tx, verified);
        const broken = firstBroken(links, head, verified + 1);
        if (broken !== null) return { whole: false, verified: broken - 1, firstBroken: broken, head };
        verified += links.length;
        head = links.at(-1)?.hash ?? head;
        if (links.length < stretch) return { whole: true, verified, firstBroken: null, head };
      }
    });
  }
}

function stretchAfter(tx: Tx, sealNo: number): Promise<Link[]> {
  return tx.query(
    `select ${columns}, institution_id as "institutionId" from event
     where seal_no > $1 order by seal_no limit ${stretch}`,
    [sealNo],
  );
}
