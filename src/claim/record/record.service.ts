import { Injectable } from '@nestjs/common';
import { record } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import { found } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { fromCursor, page } from '../../platform/http/page.js';
import { policyInForceAt, policyOfClaim } from '../claim.policy.js';
import { isEditable, seesAllClaims, stanceOf } from '../claim.rules.js';
import { nextStep } from '../progress.rules.js';
import { attemptOfSubmission } from '../submission/submission.rules.js';
import {
  feeOf,
  graduationOf,
  newlyCharged,
  refusalsOfFee,
  rubricFor,
  warningsFor,
} from '../submission/submission.binding.js';
import type { ClaimPage, ClaimQuery, ClaimView, Timeline } from './record.dto.js';
import { isForLearner, isReader, movesFor, whoDid, type PastEvent } from './record.rules.js';
import { claimRows, storedView } from './record.sql.js';

/** A token has no person; its readings are logged under this id. */
const noPerson = '00000000-0000-0000-0000-000000000000';

/*
 ** Reading claims.
 ** (1) A learner sees their own; staff see all of the institution; for everybody else a claim is not there. Reviewers read
 **     the frozen submission through their assignment (`SubmissionService.read`), while it is assigned, and nothing here.
 ** (2) No reviewer is named in anything here, so nothing has to be hidden from the learner.
 ** (3) Reading somebody else's record is an event, at most once for each person, claim and day.
 */
@Injectable()
export class RecordService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The claim for a screen. A reading by anybody but its learner is put on record. */
  get(claimId: string, actor: Actor): Promise<ClaimView> {
    return this.database.inInstitution(actor, async (tx) => {
      const view = await this.view(tx, claimId, actor);
      if (view.learner.id !== actor.personId) await this.noteReading(tx, claimId, actor);
      return view;
    });
  }

  /** The claim as this actor sees it, with what is missing and which moves are open. 404 when it is not theirs to see. */
  async view(tx: Tx, claimId: string, actor: Actor): Promise<ClaimView> {
    const { institutionId, learnerId, courseId, subjectId, programId, ...claim } = found(
      await storedView(tx, claimId),
      'claim',
    );
    const stance = stanceOf(actor, learnerId);
    found(stance === 'stranger' ? null : stance, 'claim');
    const now = this.clock.now();
    const editable = isEditable(claim.status);
    const bound = { ...claim, institutionId, courseId, subjectId, programId, learnerId };
    const policy = editable ? await policyInForceAt(tx, institutionId, now) : await policyOfClaim(tx, bound, now);
    const rubric = await rubricFor(tx, bound, editable);
    const warnings = editable ? await warningsFor(tx, bound, claim.target, policy) : [];
    const { cents: feeCents, state: feeState } = claim.fee;
    const charged = { ...claim, learnerId, credits: claim.target.credits, feeCents, feeState };
    const fee = editable ? await feeOf(tx, charged, policy) : null;
    const owing = editable ? await refusalsOfFee(tx, charged, policy) : [];
    const graduation = editable ? await graduationOf(tx, bound, policy, now) : null;
    return {
      ...claim,
      rubric,
      policy: { id: policy.id, versionNo: policy.versionNo, maxAttempts: policy.maxAttempts },
      warnings,
      ifSent: fee && {
        attempt: attemptOfSubmission(claim),
        feeCents: fee.feeCents,
        charged: newlyCharged(charged, fee),
      },
      next: nextStep({ ...claim, proposalState: claim.proposal.state, feeState: claim.fee.state }, policy),
      moves: movesFor(actor, stance, claim, policy, rubric, graduation, owing),
    };
  }

  /** The newest first. Learners get their own, whatever they ask for. */
  list(query: ClaimQuery, actor: Actor): Promise<ClaimPage> {
    const [after] = fromCursor(query.after, 1) ?? [null];
    const own = query.mine === true || !seesAllClaims(actor);
    return this.database.inInstitution(actor, async (tx) => {
      const rows = await claimRows(tx, {
        learnerId: own ? (actor.personId ?? noPerson) : null,
        status: query.status ?? null,
        subjectId: query.subjectId ?? null,
        search: query.search?.trim() || null,
        after,
        limit: query.limit,
      });
      return page(rows, query.limit, (row) => [row.id]);
    });
  }

  /** What has happened to the claim, the earliest first; for the learner and its readers without what belongs to reviewers. */
  timeline(claimId: string, actor: Actor): Promise<Timeline> {
    return this.database.inInstitution(actor, async (tx) => {
      const [claim] = await tx.query<{ learnerId: string }[]>(
        'select learner_id as "learnerId" from claim where id = $1',
        [claimId],
      );
      const { learnerId } = found(claim, 'claim');
      const stance = stanceOf(actor, learnerId);
      found(stance === 'stranger' ? null : stance, 'claim');
      const events = await tx.query<(PastEvent & { at: Date; name: string | null; reason: string | null })[]>(
        `select e.type, e.at, e.actor_id as "actorId", e.actor_kind as "actorKind", e.data, p.name, r.text as reason
         from event e
         left join person p on p.id = e.actor_id
         left join claim_reason r on r.institution_id = e.institution_id and r.id = (e.data ->> 'reasonId')::uuid
         where e.claim_id = $1 order by e.id`,
        [claimId],
      );
      const whole = stance === 'staff' && !isReader(events, actor.personId);
      const shown = whole ? events : events.filter((event) => isForLearner(event, learnerId));
      return {
        entries: shown.map(({ at, name, reason, ...event }) => ({
          type: event.type,
          at,
          by: whoDid(event, learnerId),
          name: whole ? name : null,
          reason,
        })),
      };
    });
  }

  /** Writes down that this person read this learner's record today. */
  async noteReading(tx: Tx, claimId: string, actor: Actor): Promise<void> {
    const now = this.clock.now();
    const first = await tx.query<unknown[]>(
      `insert into claim_reading (institution_id, claim_id, person_id, day)
       values ($1, $2, $3, ($4::timestamptz at time zone (select time_zone from institution where id = $1))::date)
       on conflict do nothing returning day`,
      [actor.institutionId, claimId, actor.personId ?? noPerson, now],
    );
    if (first.length > 0) await record(tx, 'claim.read', actor, { claimId }, now);
  }
}
