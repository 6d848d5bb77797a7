import { Injectable } from '@nestjs/common';
import { checkOf } from '../evidence/check/check.query.js';
import { refusalsToShow } from '../evidence/check/check.rules.js';
import { mayOpenUnscanned } from '../evidence/check/unscanned.query.js';
import { release } from '../evidence/file/bytes.service.js';
import type { Content } from '../evidence/file/content.js';
import { record } from '../history/history.js';
import type { Actor } from '../kernel/actor.js';
import { found, refuseIf } from '../kernel/refusal.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { fromCursor, page, type PageQuery } from '../platform/http/page.js';
import type { KeptPage, KeptView } from './retention.dto.js';

/*
 ** What a legal hold kept of what its learner removed, replaced or wrote anew (the table keeps it: migration 2972).
 ** (1) The learner’s own portfolio is as they left it. Only those who set holds read what was kept.
 ** (2) It goes in the first night in which no hold is on the learner any more.
 */
@Injectable()
export class KeptEvidence {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What was kept of the learner whom this hold is on, the latest first. @throws NotThere */
  list(holdId: string, { limit, after }: PageQuery, actor: Actor): Promise<KeptPage> {
    const [at, last] = fromCursor(after, 2) ?? [null, null];
    return this.database.inInstitution(actor, async (tx) => {
      const [hold] = await tx.query<{ learnerId: string }[]>(
        'select learner_id as "learnerId" from legal_hold where id = $1',
        [holdId],
      );
      const rows = await tx.query<KeptView[]>(
        `select k.id, k.kind, k.title, k.description, k.file_name as "fileName", f.size::float8 as size, k.sha256, k.url, k.body,
           k.added_at as "addedAt", k.kept_at as "keptAt"
         from kept_evidence k left join stored_file f using (institution_id, sha256)
         where k.learner_id = $1 and ($2::timestamptz is null or (k.kept_at, k.id) < ($2, $3::uuid))
         order by k.kept_at desc, k.id desc limit $4`,
        [found(hold, 'hold').learnerId, at, last, limit + 1],
      );
      return page(rows, limit, (row) => [row.keptAt.toISOString(), row.id]);
    });
  }

  /** A kept file. @throws NotThere; Refused while its check says that it is not to be opened */
  open(holdId: string, keptId: string, actor: Actor): Promise<Content> {
    return this.database.inInstitution(actor, async (tx) => {
      const [row] = await tx.query<Content[]>(
        `select k.institution_id as "institutionId", k.sha256, f.size::float8 as size, k.type, k.file_name as "fileName"
         from kept_evidence k join stored_file f using (institution_id, sha256)
         join legal_hold h on h.learner_id = k.learner_id and h.id = $1 where k.id = $2`,
        [holdId, keptId],
      );
      const content = found(row, 'evidence');
      const unscanned = await mayOpenUnscanned(tx, actor.institutionId, this.clock.now());
      refuseIf(refusalsToShow(found(await checkOf(tx, content.sha256), 'file'), unscanned));
      return content;
    });
  }

  /** Lets go of what no hold keeps any more; bytes that nothing else needs follow. */
  letGo(actor: Actor): Promise<void> {
    return this.database.inInstitution(actor, async (tx) => {
      const [gone] = await tx.query<[{ evidenceId: string; sha256: string }[], number]>(
        `delete from kept_evidence k where not exists (
           select from legal_hold h where h.learner_id = k.learner_id and h.lifted_at is null)
         returning evidence_id as "evidenceId", sha256`,
      );
      const files = new Map(gone.filter(({ sha256 }) => sha256 !== null).map((file) => [file.sha256, file]));
      for (const [sha256, { evidenceId }] of [...files].sort()) {
        if (!(await release(tx, actor.institutionId, sha256))) continue;
        await record(tx, 'evidence.former_removed', actor, { evidenceId, sha256 }, this.clock.now());
      }
    });
  }
}
