import { parseCredits } from '../kernel/credits.js';
import type { Refusal } from '../kernel/refusal.js';
import { isCode } from './exclusion.rules.js';
import type { CapRule, Exclusion, FeeRule, PolicyKnobs } from './policy.rules.js';

/**
 * Why these rules cannot be a policy: values that contradict each other or can never take effect. Looks at the policy as a
 * whole; that each value by itself is in its range is the input's validation. Empty means that it can be published.
 */
export function validate(knobs: PolicyKnobs): Refusal[] {
  return [
    ...ofReading(knobs),
    ...ofTime(knobs),
    ...ofFee(knobs.fee, knobs),
    ...ofCaps(knobs.caps),
    ...ofExclusions(knobs.exclusions),
    ...ofEvidence(knobs),
  ];
}

function ofReading(k: PolicyKnobs): Refusal[] {
  const secondReading = k.reviewers > 1 || k.sampleSecondPercent > 0 || k.secondReadDenials;
  const compared = k.agreement.outcomeDiffers || k.agreement.levels > 0;
  return [
    k.reviewers > 1 &&
      k.sampleSecondPercent > 0 &&
      no(
        'sample_without_single',
        'sampleSecondPercent',
        'Every claim is read more than once already: set the sample to 0, or have one reviewer.',
      ),
    k.reviewers > 1 &&
      k.secondReadDenials &&
      no(
        'denials_without_single',
        'secondReadDenials',
        'Every claim is read more than once already: a second reading of denials adds nothing.',
      ),
    k.reviewers === 3 &&
      k.disagreement === 'third_reader' &&
      no(
        'third_reader_is_seated',
        'disagreement',
        'With three reviewers there is no third reader left to call: settle disagreement by discussion.',
      ),
    secondReading &&
      !compared &&
      no(
        'nothing_compared',
        'agreement',
        'Two readings are asked for, but nothing says when they disagree: compare the outcome or the levels.',
      ),
    !secondReading &&
      k.disagreement === 'third_reader' &&
      no(
        'third_without_second',
        'disagreement',
        'With one reviewer, no sample and no second reading of denials nobody can disagree, so a third reader is never called.',
      ),
    k.committeeSize === 1 &&
      no('committee_of_one', 'committeeSize', 'A committee has at least two people; 0 means a single approver.'),
    k.appeals.reviewers > 3 &&
      no('too_many_appeal_reviewers', 'appeals.reviewers', 'An appeal has at most three reviewers.'),
    k.appeals.windowDays > 0 &&
      k.appeals.reviewers < 1 &&
      no('appeal_without_reviewer', 'appeals.reviewers', 'An appeal needs at least one new reviewer.'),
    k.training.required &&
      k.training.validMonths < 1 &&
      no('training_never_valid', 'training.validMonths', 'Training is required but would never be valid.'),
    k.interview === 'required' &&
      k.blind.learnerNames &&
      no(
        'interview_unblinds',
        'blind.learnerNames',
        'A required interview tells the reviewer who the learner is: show the names, or have no interview.',
      ),
  ].filter((r) => r !== false);
}

function ofTime(k: PolicyKnobs): Refusal[] {
  const twice = new Set(k.reminders).size !== k.reminders.length;
  return [
    twice && no('reminder_twice', 'reminders', 'The same reminder is named twice.'),
    k.expiry.draft &&
      k.days.draftIdle < k.days.revision &&
      no(
        'draft_expires_first',
        'days.draftIdle',
        'A draft would expire sooner than a revision: give drafts at least as long.',
      ),
    k.appeals.windowDays > 0 &&
      k.appeals.days < k.days.offerAnswer &&
      no('appeal_too_short', 'appeals.days', 'An appeal would be over before a reviewer has to answer the offer.'),
    k.days.review <= k.days.offerAnswer &&
      no('review_too_short', 'days.review', 'The days for a review must be more than the days to answer the offer.'),
    k.retention.evidenceYears > k.retention.recordYears &&
      no(
        'evidence_outlives_record',
        'retention.evidenceYears',
        'Evidence would be kept longer than the record that it belongs to.',
      ),
  ].filter((r) => r !== false);
}

function ofFee(fee: FeeRule, k: PolicyKnobs): Refusal[] {
  const limits = fee.bands.map((band) => parseCredits(band.creditsUpTo) ?? 0);
  const charged = fee.basis !== 'none';
  return [
    fee.dueBeforeAcceptance &&
      k.acceptance === 'automatic' &&
      no(
        'fee_before_automatic',
        'fee.dueBeforeAcceptance',
        'Claims are accepted automatically, so nobody can wait for the fee: have the coordinator accept, or charge later.',
      ),
    fee.dueBeforeAcceptance &&
      !charged &&
      no('due_without_fee', 'fee.dueBeforeAcceptance', 'There is no fee that could be due.'),
    charged &&
      fee.basis !== 'bands' &&
      fee.cents === 0 &&
      no('fee_of_nothing', 'fee.cents', 'Say how much the fee is, or choose “none”.'),
    fee.basis === 'none' &&
      fee.cents > 0 &&
      no('amount_without_fee', 'fee.cents', 'An amount is given, but the basis is “none”.'),
    fee.basis === 'bands' && fee.bands.length === 0 && no('no_bands', 'fee.bands', 'Name at least one band.'),
    fee.basis !== 'bands' &&
      fee.bands.length > 0 &&
      no('bands_unused', 'fee.bands', 'Bands are given, but the basis does not use them.'),
    limits.some((limit, i) => i > 0 && limit <= limits[i - 1]!) &&
      no('bands_out_of_order', 'fee.bands', 'Each band must reach further than the one before.'),
    fee.bands.some((band, i) => i > 0 && band.cents < fee.bands[i - 1]!.cents) &&
      no('bands_fall', 'fee.bands', 'A higher band must not cost less than a lower one.'),
  ].filter((r) => r !== false);
}

function ofExclusions(exclusions: readonly Exclusion[]): Refusal[] {
  return exclusions
    .filter(({ code }, at) => exclusions.findIndex((other) => isCode(other.code, code)) !== at)
    .map(({ code }) => no('excluded_twice', 'exclusions', `“${code}” is excluded twice: say it once.`));
}

function ofCaps(caps: readonly CapRule[]): Refusal[] {
  const ids = caps.map((cap) => cap.id);
  return [
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => no('cap_twice', id, `Two limits have the id “${id}”.`)),
    ...caps.flatMap((cap) => [
      cap.creditsMax === null &&
        cap.percentOfProgram === null &&
        no('cap_without_limit', cap.id, `“${cap.label}” names no limit: give credits, or a percentage of the program.`),
      cap.scope === 'method' &&
        cap.method === null &&
        no('cap_without_method', cap.id, `“${cap.label}” limits one method but does not name it.`),
      cap.scope !== 'method' &&
        cap.method !== null &&
        no('cap_method_unused', cap.id, `“${cap.label}” names a method, which only the scope “method” reads.`),
      cap.scope !== 'unit' &&
        cap.subjectCode !== null &&
        no('cap_subject_unused', cap.id, `“${cap.label}” names a subject, which only the scope “unit” reads.`),
      cap.scope === 'method' &&
        cap.counts === 'not_resident' &&
        no('cap_counts_unused', cap.id, `“${cap.label}” limits one method, so it counts prior learning.`),
    ]),
  ].filter((r) => r !== false);
}

function ofEvidence({ evidence, graduation }: PolicyKnobs): Refusal[] {
  return [
    evidence.fileBytes > evidence.claimBytes &&
      no('file_above_claim', 'evidence.fileBytes', 'One file may be larger than all files of a claim together.'),
    evidence.files > 0 &&
      evidence.types.length === 0 &&
      no('no_file_types', 'evidence.types', 'Files are allowed, but no type of file is.'),
    graduation.minCreditsRemaining !== null &&
      parseCredits(graduation.minCreditsRemaining) === 0 &&
      no('remaining_of_nothing', 'graduation.minCreditsRemaining', 'Nothing is always left: leave it empty instead.'),
  ].filter((r) => r !== false);
}

function no(code: string, about: string, detail: string): Refusal {
  return { code, detail, about };
}
