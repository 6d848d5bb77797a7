import { calendarOf } from '../../account/institution/institution.service.js';
import { record } from '../../history/history.js';
import { localDay } from '../../kernel/calendar.js';
import type { Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/id.js';
import type { Tx } from '../../platform/database/database.js';
import type { FeeRule } from '../../policy/policy.rules.js';
import type { LockedClaim } from '../claim.service.js';
import { invoiceNumber } from './fee.rules.js';

/** Writes the invoice for the fee that sending this claim has just fixed. Numbers leave no gap: a refused sending takes none. */
export async function issueInvoice(
  tx: Tx,
  claim: LockedClaim,
  basis: FeeRule['basis'],
  actor: Actor,
  now: Date,
): Promise<void> {
  const { timeZone } = await calendarOf(tx, claim.institutionId);
  const year = Number(localDay(now, timeZone).slice(0, 4));
  const [count] = await tx.query<{ last: number }[]>(
    `insert into invoice_count (institution_id, year, last) values ($1, $2, 1)
     on conflict (institution_id, year) do update set last = invoice_count.last + 1 returning last`,
    [claim.institutionId, year],
  );
  const id = newId();
  await tx.query(
    `insert into invoice (id, institution_id, number, claim_id, submission_id, cents, basis, credits_claimed, issued_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      claim.institutionId,
      invoiceNumber(year, count!.last),
      claim.id,
      claim.submissionId,
      claim.feeCents,
      basis,
      claim.credits,
      now,
    ],
  );
  await record(tx, 'claim.fee_due', actor, { claimId: claim.id, invoiceId: id, cents: claim.feeCents }, now);
}
