import { Injectable } from '@nestjs/common';
import { policyOfClaim } from '../../claim/claim.policy.js';
import { ClaimService, type LockedClaim } from '../../claim/claim.service.js';
import type { Actor } from '../../kernel/actor.js';
import { found, Refused, refuseIf, type Refusal } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import type { CandidatesView, CandidateView, Choice } from './assignment.dto.js';
import type { Seat } from './assignment.rules.js';
import { refusalsToReaders, takenOf, type Candidate, type Taken } from './candidates.js';
import { assignmentById, Offers } from './offers.js';
import { lockSeating, orderOf, RoutingService, vacantSeats } from './routing.service.js';
import { askedBefore, overridable, rank, whyNotEvenByHand } from './seating.rules.js';

/** The coordinator's hand: everybody with the reasons for and against, and a choice that obeys the same refusals. */
@Injectable()
export class ChoiceService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly claims: ClaimService,
    private readonly offers: Offers,
    private readonly routing: RoutingService,
  ) {}

  /** Every reviewer, in the order in which they would be asked, then those who cannot be, with the reasons. */
  candidates(claimId: string, actor: Actor): Promise<CandidatesView> {
    return this.database.inInstitution(actor, async (tx) => {
      const claim = await this.claims.lock(tx, claimId);
      refuseIf([...whyNoSeats(claim), ...(await refusalsToReaders(tx, claimId, actor))]);
      const policy = await policyOfClaim(tx, claim, this.clock.now());
      const { seat } = await this.seatToChoose(tx, claim);
      const taken = await takenOf(tx, claimId);
      const weighed = await this.routing.weigh(tx, claim, policy, seat ?? 'first', taken, 'all');
      const eligible = weighed.filter(({ refusals }) => refusals.length === 0);
      const order = rank(eligible.map(({ candidate }) => orderOf(candidate, seat ?? 'first')));
      const candidates = weighed.map(({ candidate, refusals }) => candidateView(candidate, refusals, order));
      candidates.sort((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity) || a.refusals.length - b.refusals.length);
      const unroutable = await tx.query<CandidatesView['unroutable']>(
        `select seat, cause, at from unroutable where submission_id = $1 and ended_at is null order by at`,
        [claim.submissionId],
      );
      return { seat, unroutable, candidates };
    });
  }

  /** Offers a seat to the reviewer whom the coordinator chose. An offer that nobody has answered yet is taken back for it. */
  choose(claimId: string, choice: Choice, actor: Actor): Promise<{ id: string }> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const claim = await this.claims.lock(tx, claimId);
      refuseIf(whyNoSeats(claim));
      await lockSeating(tx, claim.institutionId);
      const policy = await policyOfClaim(tx, claim, this.clock.now());
      const { seat, round, unanswered } = await this.seatToChoose(tx, claim, choice.seat);
      if (seat === null) throw new Refused([{ code: 'no_seat', detail: 'No seat is free. Release one first.' }]);
      const taken = (await takenOf(tx, claimId)).filter(({ id }) => id !== unanswered);
      const weighed = await this.routing.weigh(tx, claim, policy, seat, taken, 'all');
      const { candidate, refusals } = found(
        weighed.find(({ candidate }) => candidate.personId === choice.reviewerId),
        'reviewer',
      );
      const reason = choice.overrideReason?.trim() || null;
      refuseIf(whyNotEvenByHand(refusals, reason));
      if (unanswered !== null) {
        const offered = await assignmentById(tx, unanswered);
        await this.offers.move(tx, offered, 'release', actor, { reason: 'The coordinator chose somebody else.' });
      }
      const overridden = refusals.map(({ code }) => code);
      const byHand = { chosenBy: actor.personId, overridden, reason: overridden.length > 0 ? reason : null };
      const id = await this.offers.make(
        tx,
        claim,
        policy,
        { reviewerId: candidate.personId, seat, round, byHand },
        actor,
      );
      return { id };
    });
  }

  /** The seat that a choice fills: a vacant one, else one whose offer nobody has answered. */
  private async seatToChoose(tx: Tx, claim: LockedClaim, wanted?: Seat): Promise<Chosen> {
    const { round, free } = await vacantSeats(tx, claim);
    const vacant = free.find((seat) => wanted === undefined || seat === wanted);
    if (vacant) return { seat: vacant, round, unanswered: null };
    const taken = await takenOf(tx, claim.id);
    const offered = taken.find(
      (a: Taken) =>
        a.status === 'offered' &&
        a.submissionId === claim.submissionId &&
        a.round === round &&
        (wanted === undefined || a.seat === wanted),
    );
    return { seat: offered?.seat ?? null, round, unanswered: offered?.id ?? null };
  }
}

/** A candidate with the place in the order of asking, and what gives them that place. */
function candidateView(candidate: Candidate, refusals: Refusal[], order: readonly Candidate[]): CandidateView {
  const { personId, name, open, capacity, kept, late, lastSeatedAt, knowsTheClaim, basis, trainedUntil } = candidate;
  const index = order.findIndex((one) => one.personId === personId);
  const next = index === -1 ? undefined : order[index + 1];
  return {
    personId,
    name,
    open,
    capacity,
    kept,
    late,
    lastSeatedAt,
    knowsTheClaim,
    expertise: basis,
    trainedUntil,
    place: index + 1 || null,
    askedBefore: next ? askedBefore(order[index]!, next) : null,
    refusals,
    byHandWithReason: refusals.length > 0 && refusals.every(({ code }) => overridable.includes(code)),
  };
}

interface Chosen {
  seat: Seat | null;
  round: number;
  unanswered: string | null;
}

function whyNoSeats({ status }: LockedClaim) {
  if (['routing', 'in_review', 'info_requested', 'adjudication'].includes(status)) return [];
  return [{ code: 'wrong_state', detail: 'Readers are chosen while a claim is being routed or read.' }];
}
