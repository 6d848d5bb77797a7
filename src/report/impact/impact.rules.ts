import { editableStatuses, type ClaimStatus } from '../../claim/claim.rules.js';
import { refusalsToSubmit, type SubmissionPolicy, type Submittable } from '../../claim/submission/submission.rules.js';
import { canonicalJson } from '../../kernel/canonical.js';
import type { Refusal } from '../../kernel/refusal.js';
import type { PolicyKnobs } from '../../policy/policy.rules.js';

/*
 ** What another policy would change for claims that are open.
 ** (1) A claim keeps the policy that it was sent under. Only one that its learner can still send, for the first time or
 **     again, comes under the new one, and only if it is sent on its first day or later.
 ** (2) A few values are asked by the day and not by the claim: they hold for the whole college from the first day on.
 */
export interface OpenClaim extends Pick<Submittable, 'status' | 'attempt' | 'proposalState' | 'files' | 'target'> {
  id: string;
  /** The version that it was last sent under; null: it was never sent. */
  versionNo: number | null;
}

/** `sending`: claims that are sent from that day on. `college`: everything from that day on, whenever it was sent. */
export type Reach = 'sending' | 'college';

const collegeWide = new Set([
  'selfRegistration',
  'training.required',
  'training.validMonths',
  'courseTitleMax',
  'retention.recordYears',
  'retention.evidenceYears',
  'retention.draftYears',
]);

export interface ChangedKnob {
  /** `reviewers`, `days.review`, `caps`. */
  knob: string;
  reach: Reach;
}

/** The values that differ, by their path; lists and notations are compared whole. */
export function changedKnobs(before: PolicyKnobs, after: PolicyKnobs): ChangedKnob[] {
  const [was, is] = [flat(before), flat(after)];
  return [...is.keys()]
    .filter((knob) => was.get(knob) !== is.get(knob))
    .map((knob) => ({ knob, reach: collegeWide.has(knob) || knob.startsWith('notation.') ? 'college' : 'sending' }));
}

function flat(knobs: PolicyKnobs): Map<string, string> {
  return new Map(
    Object.entries(knobs).flatMap(([name, value]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value).map(([part, inner]) => [`${name}.${part}`, canonicalJson(inner)] as const)
        : [[name, canonicalJson(value)] as const],
    ),
  );
}

export interface Bound {
  /** Sent, and read and decided under the version pinned to them, whatever is published. */
  pinned: { versionNo: number; claims: number }[];
  /** Not sent yet, or back with the learner: they come under the new version when they are sent. */
  unsent: { status: ClaimStatus; claims: number }[];
}

/** Which open claims keep their version, and which would come under the new one. */
export function boundBy(claims: readonly OpenClaim[]): Bound {
  const isUnsent = ({ status }: OpenClaim) => editableStatuses.some((editable) => editable === status);
  const pinned = claims.filter((claim) => !isUnsent(claim)).map((claim) => claim.versionNo!);
  return {
    pinned: [...new Set(pinned)]
      .sort((a, b) => b - a)
      .map((versionNo) => ({ versionNo, claims: pinned.filter((no) => no === versionNo).length })),
    unsent: editableStatuses
      .map((status) => ({ status, claims: claims.filter((claim) => claim.status === status).length }))
      .filter(({ claims: count }) => count > 0),
  };
}

export interface Stopped {
  claimId: string;
  refusals: Refusal[];
}

/** Claims that could be sent under the one policy and not, as they are, under the other, with the reasons. */
export function stoppedBy(claims: readonly OpenClaim[], before: SubmissionPolicy, after: SubmissionPolicy): Stopped[] {
  return claims
    .filter(({ status }) => editableStatuses.some((editable) => editable === status))
    .map((claim) => {
      const old = new Set(refusalsUnder(claim, before).map(({ code }) => code));
      return { claimId: claim.id, refusals: refusalsUnder(claim, after).filter(({ code }) => !old.has(code)) };
    })
    .filter(({ refusals }) => refusals.length > 0);
}

/** What is missing in the claim itself is missing under any policy, so its outcomes are left out here. */
function refusalsUnder(claim: OpenClaim, policy: SubmissionPolicy): Refusal[] {
  return refusalsToSubmit({ ...claim, outcomes: [] }, policy, { id: '' });
}
