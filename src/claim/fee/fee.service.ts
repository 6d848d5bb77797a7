import { Injectable } from '@nestjs/common';
import { PaymentAccounts } from '../../account/payment/payment-account.service.js';
import { record } from '../../history/history.js';
import { has, type Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/id.js';
import { found, refuseIf } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { fromCursor, page } from '../../platform/http/page.js';
import { stanceOf } from '../claim.rules.js';
import { ClaimService, type LockedClaim } from '../claim.service.js';
import { IntakeService } from '../intake/intake.service.js';
import { refusalsToHandle } from '../intake/intake.rules.js';
import type { ClaimView } from '../record/record.dto.js';
import { RecordService } from '../record/record.service.js';
import type { FeePage, FeePayment, FeeQuery, FeeView, FeeWaiver } from './fee.dto.js';
import { refundableCents, refusalsToPayOnline, refusalsToSettleFee, type WaiverCategory } from './fee.rules.js';
import { feeRows, invoiceOf, storedFee, type StoredFee } from './fee.sql.js';

/** What settles a fee: who says so, and with what words. */
interface Settling {
  kind: 'payment' | 'waiver';
  reference?: string;
  category?: WaiverCategory;
  reason?: string;
  checkoutId?: string;
}

/** What a claim costs, and what was paid, let go and given back. */
@Injectable()
export class FeeService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly claims: ClaimService,
    private readonly intake: IntakeService,
    private readonly records: RecordService,
    private readonly accounts: PaymentAccounts,
  ) {}

  view(claimId: string, actor: Actor): Promise<FeeView> {
    return this.database.inInstitution(actor, (tx) => this.viewIn(tx, claimId, actor));
  }

  /** Every invoice, the newest first. */
  list(query: FeeQuery, actor: Actor): Promise<FeePage> {
    const [after] = (fromCursor(query.after, 1) ?? [null]) as [string | null];
    return this.database.inInstitution(actor, async (tx) => {
      const rows = await feeRows(tx, { state: query.state ?? null, after, limit: query.limit });
      return page(rows, query.limit, (row) => [row.invoiceId]);
    });
  }

  /** Notes that the fee was paid at the college. */
  pay(claimId: string, { reference }: FeePayment, actor: Actor): Promise<ClaimView> {
    return this.settleByHand(claimId, { kind: 'payment', reference }, actor);
  }

  /** Lets the fee go, with the reason on record. */
  waive(claimId: string, { category, reason }: FeeWaiver, actor: Actor): Promise<ClaimView> {
    return this.settleByHand(claimId, { kind: 'waiver', category, reason }, actor);
  }

  /**
   * A claim that ended before anybody accepted it costs nothing: a fee that is due still is let go, unless it is for an
   * attempt that was read. For reactions.
   */
  async letGoOfUnread(claimId: string, actor: Actor): Promise<void> {
    await this.database.exactlyOnce(actor, async (tx) => {
      const claim = await this.claims.lock(tx, claimId);
      const { attempt } = (await invoiceOf(tx, claimId)) ?? claim;
      if (refusalsToSettleFee(claim).length === 0 && attempt === claim.attempt)
        await this.settle(tx, claim, { kind: 'waiver', category: 'unread' }, actor);
    });
  }

  /**
   * Writes a settlement of a locked claim's fee: of the invoice whose page was paid, however many attempts ago, else of the
   * latest. Money for a settled invoice is kept as a surplus.
   */
  async settle(tx: Tx, claim: LockedClaim, settling: Settling, actor: Actor): Promise<void> {
    const { kind, reference = '', category = null, reason = '', checkoutId = null } = settling;
    const invoice = (await invoiceOf(tx, claim.id, checkoutId)) ?? withoutInvoice(claim);
    const { cents, settled: surplus } = invoice;
    const [id, now] = [newId(), this.clock.now()];
    await tx.query(
      `insert into fee_settlement (id, institution_id, claim_id, submission_id, invoice_id, kind, cents, reference, category,
         reason, checkout_id, surplus, by_id, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        id,
        claim.institutionId,
        claim.id,
        invoice.submissionId,
        invoice.id,
        kind,
        cents,
        reference.trim(),
        category,
        reason.trim(),
        checkoutId,
        surplus,
        actor.personId,
        now,
      ],
    );
    const about = { claimId: claim.id, cents };
    if (surplus) return record(tx, 'claim.fee_paid_twice', actor, { ...about, settlementId: id }, now);
    if (invoice.latest && claim.feeState === 'due') {
      await tx.query('update claim set fee_state = $2, version = version + 1 where id = $1', [
        claim.id,
        kind === 'payment' ? 'paid' : 'waived',
      ]);
    }
    await record(tx, 'claim.fee_settled', actor, { ...about, kind }, now);
  }

  /** The fee as this actor sees it: what the college wrote for itself is not for the learner. 404 when it is not theirs to see. */
  async viewIn(tx: Tx, claimId: string, actor: Actor): Promise<FeeView> {
    const fee = found(await storedFee(tx, claimId), 'claim');
    const stance = stanceOf(actor, fee.learnerId);
    found(stance === 'stranger' ? null : stance, 'claim');
    const staff = stance === 'staff';
    const { reference, title, learnerName, institutionName, cents, state, invoices, settlements } = fee;
    return {
      claimId,
      reference,
      title,
      learnerName,
      institutionName,
      cents,
      state,
      invoices,
      settlements: settlements.map(({ refundedCents, ...one }) => ({
        ...one,
        reason: staff ? one.reason : null,
        byName: staff ? one.byName : null,
        refunds: one.refunds.map((refund) => ({ ...refund, reason: staff ? refund.reason : null })),
        refundableCents: refundableCents({ ...one, refundedCents }),
      })),
      moves: await this.movesFor(tx, fee, actor),
    };
  }

  private async movesFor(tx: Tx, fee: StoredFee, actor: Actor): Promise<FeeView['moves']> {
    const owing = { status: fee.status, feeState: fee.state };
    const own = fee.learnerId === actor.personId;
    const payOnline = async () =>
      refusalsToPayOnline(owing, await this.accounts.takes(tx), (await invoiceOf(tx, fee.claimId))?.pending);
    return {
      ...(own ? { payOnline: await payOnline() } : {}),
      ...(has(actor, 'coordinator')
        ? { settle: [...refusalsToHandle(fee, actor.personId), ...refusalsToSettleFee(owing)] }
        : {}),
    };
  }

  private settleByHand(claimId: string, settling: Settling, actor: Actor): Promise<ClaimView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const claim = await this.intake.lockForeign(tx, claimId, actor);
      refuseIf(refusalsToSettleFee(claim));
      await this.settle(tx, claim, settling, actor);
      return this.records.view(tx, claimId, actor);
    });
  }
}

/** A fee from before there were invoices, as if it had one. */
function withoutInvoice({ feeCents, feeState, submissionId }: LockedClaim) {
  return { id: null, cents: feeCents, submissionId, settled: feeState !== 'due', latest: true };
}
