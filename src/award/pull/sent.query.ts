import type { Actor } from '../../kernel/actor.js';
import type { Tx } from '../../platform/database/database.js';
import { fromCursor, page, type Page } from '../../platform/http/page.js';
import type { AwardQuery, AwardRow } from '../line/award.dto.js';
import { awardRow, fromAward, matching, valuesOf } from '../line/award.query.js';
import { profilesOfBatches } from '../profile/in-use.query.js';
import { namesOf, valuesInRow } from '../profile/row.rules.js';
import type { SentLineView } from './sent.dto.js';
import { postedStatuses, type PostedStatus } from './sent.rules.js';

type Sent = AwardRow & { sent: Omit<SentLineView, 'columns' | 'profile'> };

/** Lines as they left, in the order in which they did: the oldest batch first, and as they stand in its file. */
export async function sentAwards(
  tx: Tx,
  query: AwardQuery & { postedStatus: PostedStatus },
  actor: Actor,
): Promise<Page<AwardRow>> {
  const [batchId, position] = fromCursor(query.after, 2) ?? [null, null];
  const status = query.postedStatus;
  const rows = await tx.query<Sent[]>(
    `select ${awardRow}, jsonb_build_object(
         'batchId', b.id, 'batchNumber', b.number, 'position', l.position, 'releasedAt', b.released_at,
         'row', l.row, 'rowSha256', l.row_sha256, 'encoding', b.encoding, 'fields', l.said,
         'voids', (select v.public_id from award v where v.institution_id = a.institution_id and v.id = a.voids_id),
         'replaces', (select v.public_id from award v where v.institution_id = a.institution_id and v.id = a.replaces_id),
         'answer', l.posting, 'reason', l.reason, 'reference', l.sis_reference, 'answeredAt', l.answered_at) as sent
     ${fromAward}
     join batch_line l on l.institution_id = a.institution_id and l.award_id = a.id
     join batch b on b.institution_id = l.institution_id and b.id = l.batch_id
     where ${matching(query)} and a.posting = '${status}' and l.posting = '${postedStatuses[status]}'
       and b.released_at is not null and not exists (
         select from batch_line o join batch n on n.institution_id = o.institution_id and n.id = o.batch_id
         where o.institution_id = l.institution_id and o.award_id = l.award_id and n.released_at is not null
           and o.batch_id > l.batch_id)
       and ($7::uuid is null or (l.batch_id, l.position) > ($7, $8::int))
     order by l.batch_id, l.position limit $9`,
    [...valuesOf(query, actor), batchId, position, query.limit + 1],
  );
  const profiles = await profilesOfBatches(
    tx,
    rows.map(({ sent }) => sent.batchId),
  );
  const lines = rows.map((line) => {
    const { label, content } = profiles.get(line.sent.batchId)!;
    const values = valuesInRow(content, line.sent.row);
    const columns = namesOf(content).map((name, n) => ({ name, value: values[n]! }));
    return { ...line, sent: { ...line.sent, profile: label, columns } };
  });
  return page(lines, query.limit, ({ sent }) => [sent.batchId, sent.position]);
}
