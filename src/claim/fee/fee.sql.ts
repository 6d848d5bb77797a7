import type { Tx } from '../../platform/database/database.js';
import type { ClaimStatus } from '../claim.rules.js';
import type { FeeRow, FeeView, RefundView, SettlementView } from './fee.dto.js';
import type { FeeState } from './fee.rules.js';

export type StoredFee = Omit<FeeView, 'moves' | 'settlements'> & {
  learnerId: string;
  status: ClaimStatus;
  settlements: (Omit<SettlementView, 'refundableCents'> & { refundedCents: number })[];
};

/** A claim's fee with its invoices and all that was paid, let go and given back. */
export async function storedFee(tx: Tx, claimId: string): Promise<StoredFee | null> {
  const [fee] = await tx.query<Omit<StoredFee, 'settlements'>[]>(
    `select c.id as "claimId", c.reference, c.title, c.learner_id as "learnerId", p.name as "learnerName",
       i.name as "institutionName", c.status, c.fee_cents as cents, c.fee_state as state,
       coalesce((select json_agg(json_build_object('number', v.number, 'issuedAt', v.issued_at, 'cents', v.cents, 'basis', v.basis,
           'creditsClaimed', v.credits_claimed::text) order by v.id desc)
         from invoice v where v.claim_id = c.id), '[]') as invoices
     from claim c join person p on p.id = c.learner_id join institution i on i.id = c.institution_id
     where c.id = $1`,
    [claimId],
  );
  if (!fee) return null;
  const settlements = await tx.query<StoredFee['settlements']>(
    `select s.id, s.kind, s.cents, s.at, s.checkout_id is not null as online, s.reference, s.category, s.surplus, s.reason,
       p.name as "byName", coalesce(r.refunds, '[]') as refunds, coalesce(r.cents, 0)::int as "refundedCents"
     from fee_settlement s
     left join person p on p.id = s.by_id
     left join lateral (
       select json_agg(json_build_object('id', r.id, 'cents', r.cents, 'state', r.state, 'askedAt', r.asked_at, 'reason', r.reason)
           order by r.id) as refunds,
         sum(r.cents) filter (where r.state <> 'failed') as cents
       from fee_refund r where r.settlement_id = s.id) r on true
     where s.claim_id = $1 order by s.id`,
    [claimId],
  );
  return { ...fee, settlements };
}

/** Invoices, the newest first, each with what settled it; a surplus settles nothing. */
export function feeRows(
  tx: Tx,
  asked: { state: FeeState | null; after: string | null; limit: number },
): Promise<FeeRow[]> {
  return tx.query<FeeRow[]>(
    `select * from (
       select v.id as "invoiceId", v.number, v.issued_at as "issuedAt", c.id as "claimId", c.reference, c.title,
         c.learner_id as "learnerId", p.name as "learnerName", v.cents,
         coalesce(s.state, 'due') as state, coalesce(s.paid, 0)::int as "paidCents",
         coalesce(s.refunded, 0)::int as "refundedCents"
       from invoice v
       join claim c on c.institution_id = v.institution_id and c.id = v.claim_id
       join person p on p.id = c.learner_id
       left join lateral (
         select sum(s.cents) filter (where s.kind = 'payment') as paid,
           min(case s.kind when 'payment' then 'paid' else 'waived' end) filter (where not s.surplus) as state,
           sum((select sum(r.cents) from fee_refund r where r.settlement_id = s.id and r.state = 'done')) as refunded
         from fee_settlement s where s.invoice_id = v.id) s on true
       where ($2::uuid is null or v.id < $2)
     ) fee where ($1::text is null or state = $1) order by "invoiceId" desc limit $3`,
    [asked.state, asked.after, asked.limit + 1],
  );
}

export interface StoredInvoice {
  id: string;
  number: string;
  cents: number;
  submissionId: string;
  /** The attempt that it charges. */
  attempt: number;
  /** It was paid or waived. */
  settled: boolean;
  /** It is that of the claim's latest charged attempt. */
  latest: boolean;
  /** A bank is still asked for a payment of it. */
  pending: boolean;
}

/** The invoice that was paid on a page, or a claim's latest: that of its latest charged attempt. */
export async function invoiceOf(
  tx: Tx,
  claimId: string,
  checkoutId: string | null = null,
): Promise<StoredInvoice | null> {
  const [invoice] = await tx.query<StoredInvoice[]>(
    `select v.id, v.number, v.cents, v.submission_id as "submissionId", b.attempt,
       exists (select from fee_settlement s where s.invoice_id = v.id and not s.surplus) as settled,
       not exists (select from invoice n where n.claim_id = v.claim_id and n.id > v.id) as latest,
       exists (select from checkout k where k.invoice_id = v.id and k.state = 'pending') as pending
     from invoice v join submission b on b.institution_id = v.institution_id and b.id = v.submission_id
     where v.claim_id = $1 and ($2::uuid is null or v.id = (select invoice_id from checkout where id = $2))
     order by v.id desc limit 1`,
    [claimId, checkoutId],
  );
  return invoice ?? null;
}

export type StoredRefund = RefundView & {
  claimId: string;
  settlementId: string;
  /** The provider's page where it was paid; null for what was paid at the college. */
  pageId: string | null;
};

const selectRefund = `
  select r.id, r.cents, r.state, r.asked_at as "askedAt", r.reason, s.claim_id as "claimId", s.id as "settlementId",
    k.provider_id as "pageId"
  from fee_refund r
  join fee_settlement s on s.institution_id = r.institution_id and s.id = r.settlement_id
  left join checkout k on k.institution_id = s.institution_id and k.id = s.checkout_id`;

export async function storedRefund(tx: Tx, id: string): Promise<StoredRefund | null> {
  const [refund] = await tx.query<StoredRefund[]>(`${selectRefund} where r.id = $1`, [id]);
  return refund ?? null;
}

/** The refunds that the provider has not answered yet, the oldest first. */
export function askedRefunds(tx: Tx): Promise<StoredRefund[]> {
  return tx.query<StoredRefund[]>(`${selectRefund} where r.state = 'asked' order by r.id`);
}
