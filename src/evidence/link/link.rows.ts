import { found } from '../../kernel/refusal.js';
import type { Tx } from '../../platform/database/database.js';
import type { LinkSnapshot, LinkView } from './link.dto.js';
import type { Snapshot } from './snapshot.rules.js';
import type { LinkState } from './visit.js';

/** What a visit of a link's page found. */
export interface Found {
  institutionId: string;
  evidenceId: string;
  url: string;
  state: LinkState;
  /** Null where the page said nothing, or nothing of it may be kept. */
  snapshot: Snapshot | null;
}

/** Writes it down, unless the link leads elsewhere by now. What the page said before stays while it is away, or is held. */
export async function keepVisit(tx: Tx, { institutionId, evidenceId, url, state, snapshot }: Found, now: Date) {
  const kept = await tx.query<unknown[]>(
    `insert into link_check as k (institution_id, evidence_id, url, state, checked_at)
     select $1, e.id, $3, $4, $5 from evidence e where e.id = $2 and e.url = $3
     on conflict (institution_id, evidence_id, url) do update set state = $4, checked_at = $5 returning url`,
    [institutionId, evidenceId, url, state, now],
  );
  if (snapshot && kept.length > 0) {
    await tx.query(
      `insert into link_snapshot (institution_id, evidence_id, url, taken_at, title, text)
       select $1, $2, $3, $4, $5, $6 where not exists (
         select from (select title, text from link_snapshot where evidence_id = $2 and url = $3 order by taken_at desc limit 1) s
         where s.text = $6 and s.title is not distinct from $5)
       on conflict do nothing`,
      [institutionId, evidenceId, url, now, snapshot.title, snapshot.text],
    );
  }
  await forgetFormer(tx, evidenceId);
}

/** Of each address the newest snapshot stays, and what something that was sent holds; nothing of an address that nothing has. */
async function forgetFormer(tx: Tx, evidenceId: string): Promise<void> {
  const has = (row: string) =>
    `(exists (select from evidence e where e.id = ${row}.evidence_id and e.url = ${row}.url)
      or exists (select from evidence_pin p where p.evidence_id = ${row}.evidence_id and p.url = ${row}.url))`;
  await tx.query(`delete from link_check k where evidence_id = $1 and not ${has('k')}`, [evidenceId]);
  await tx.query(
    `delete from link_snapshot s where evidence_id = $1 and (not ${has('s')} or (
       exists (select from link_snapshot later where later.evidence_id = s.evidence_id and later.url = s.url
         and later.taken_at > s.taken_at)
       and not exists (select from evidence_pin p where p.evidence_id = s.evidence_id and p.url = s.url
         and s.taken_at = coalesce(p.snapshot_at, (select min(first.taken_at) from link_snapshot first
           where first.evidence_id = s.evidence_id and first.url = s.url)))))`,
    [evidenceId],
  );
}

/** The page of a link; with a submission, the one that it was sent with, and what that said then. @throws NotThere */
export async function linkView(tx: Tx, evidenceId: string, submissionId: string | null): Promise<LinkView> {
  const [row] = await tx.query<(Omit<LinkView, 'snapshot' | 'later'> & { sentAt: Date | null; isSent: boolean })[]>(
    `select l.url, k.state, k.checked_at as "checkedAt", l.snapshot_at as "sentAt", l.is_sent as "isSent"
     from (select e.institution_id, e.id, coalesce(p.url, e.url) as url, p.snapshot_at, p.url is not null as is_sent
       from evidence e left join evidence_pin p on p.evidence_id = e.id and p.submission_id = $2
       where e.id = $1 and e.kind = 'link') l
     left join link_check k on k.institution_id = l.institution_id and k.evidence_id = l.id and k.url = l.url`,
    [evidenceId, submissionId],
  );
  const { sentAt, isSent, ...view } = found(row, 'link');
  const snapshots = await tx.query<LinkSnapshot[]>(
    `select taken_at as "takenAt", title, text from link_snapshot where evidence_id = $1 and url = $2 order by taken_at`,
    [evidenceId, view.url],
  );
  const newest = snapshots.at(-1) ?? null;
  if (!isSent) return { ...view, snapshot: newest, later: null };
  const sent = snapshots.find(({ takenAt }) => takenAt.getTime() === sentAt?.getTime()) ?? snapshots[0] ?? null;
  return { ...view, snapshot: sent, later: newest === sent ? null : newest };
}
