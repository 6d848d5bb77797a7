/*
 ** Everything that can happen. An event is a fact in the past tense; its payload holds ids and plain facts, never names,
 ** texts or other personal data, because events are kept for ever, exported and sealed.
 ** A payload with `claimId` stands in that claim's timeline.
 */
export interface Events {
  'institution.opened': { code: string };
  'institution.changed': Record<string, never>;
  /** The official codes as they are now: public facts about the college. */
  'institution.codes_changed': Readonly<Record<'opeid' | 'fice' | 'ipeds' | 'atp' | 'act', string | null>>;
  /** Null: batches are only downloaded or fetched again. */
  'institution.delivery_changed': { kind: 'sftp' | 'webhook' | null };
  /** Who takes the college's fees online; null for nobody any more. */
  'institution.payment_changed': { provider: 'stripe' | null; mode: 'test' | 'live' | null };

  'invariant.broken': { sentence: string; rows: number };

  /** Somebody had tried again what was given up. */
  'reaction.retried': { eventId: string; reaction: string };

  'invitation.sent': { invitationId: string; linkNo: number };
  'invitation.accepted': { invitationId: string; personId: string };
  'invitation.revoked': { invitationId: string };
  /** Somebody signed up with the address of a member: that member is told. */
  'registration.needless': { personId: string };
  'people.imported': FileImported;
  'membership.changed': { personId: string; roles: readonly string[]; before: readonly string[] };
  'membership.ended': { personId: string };
  'membership.resumed': { personId: string };
  'session.started': { sessionId: string; personId: string };
  'password.reset_asked': { resetId: string; personId: string };
  'password.changed': { personId: string };
  'token.created': { tokenId: string; scopes: readonly string[] };
  'token.revoked': { tokenId: string };
  'signing_key.made': { keyId: string };
  'signing_key.retired': { keyId: string; because: 'routine' | 'exposed' | 'secret_changed' };

  'mail.queued': { mailId: string };
  'mail.failed': { mailId: string };
  'wording.changed': { template: string; language: string };
  'wording.reset': { template: string; language: string };

  'catalog.changed': {
    kind: 'subject' | 'course' | 'program' | 'term';
    id: string;
    change: 'added' | 'changed' | 'deactivated' | 'reactivated';
  };
  'catalog.imported': FileImported & { kind: 'subject' | 'course' | 'program' | 'term' };
  'policy.published': { policyId: string; versionNo: number; inForceFrom: string };
  'policy.withdrawn': { policyId: string; versionNo: number };
  'enrollment.started': { enrollmentId: string; learnerId: string; programId: string };
  'enrollment.ended': { enrollmentId: string; learnerId: string; programId: string };
  'enrollment.imported': FileImported;
  'credit.imported': FileImported;
  'credit.ended': { creditId: string; learnerId: string };
  'rubric.published': { rubricId: string; familyId: string; versionNo: number };
  'rubric.retired': { rubricId: string; familyId: string; versionNo: number };
  'experience.added': { experienceId: string };
  'experience.changed': { experienceId: string };
  'experience.removed': { experienceId: string };
  'evidence.added': { evidenceId: string; kind: 'file' | 'link' | 'text' };
  'evidence.changed': { evidenceId: string };
  'evidence.removed': { evidenceId: string; sha256: string | null };
  /** Another file is in its place; `sha256` is the former’s, which stays as long as something that was sent holds it. */
  'evidence.replaced': { evidenceId: string; sha256: string };
  /** A former file went, because nothing held it any more. */
  'evidence.former_removed': { evidenceId: string; sha256: string };
  /** What was found in a file: it is ready, needs its owner's attention, or was refused. */
  'evidence.checked': {
    evidenceId: string;
    learnerId: string;
    state: 'ready' | 'attention' | 'refused';
    reasons: readonly string[];
  };
  /** Somebody who looks at a long file asked for its next pages. */
  'evidence.pages_wanted': { sha256: string };
  /** Somebody else than the owner read a file, through a submission that holds it. */
  'evidence.read': { evidenceId: string; learnerId: string; submissionId: string };
  'attestation.asked': { attestationId: string };
  'attestation.reminded': { attestationId: string; reminders: number };
  'attestation.code_asked': { attestationId: string; codeNumber: number };
  'attestation.opened': { attestationId: string };
  'attestation.answered': { attestationId: string; learnerId: string; answer: string };
  'attestation.withdrawn': { attestationId: string };
  'attestation.expired': { attestationId: string; learnerId: string };
  /** Staff looked at it. */
  'attestation.read': { attestationId: string; learnerId: string };

  'deadline.neared': StageTold;
  'deadline.reached': StageTold;
  'deadline.overdue': StageTold;
  'deadline.escalated': StageTold;
  'deadline.lapsed': StageTold;
  'deadline.extended': {
    deadlineId: string;
    kind: string;
    subjectId: string;
    claimId: string | null;
    days: number;
    dueAt: string;
  };

  /** Somebody asked again by hand, outside the stages. */
  'deadline.reminded': StageTold;

  'claim.drafted': { claimId: string };
  'claim.discarded': { claimId: string };
  'claim.proposed': { claimId: string };
  'claim.proposal_answered': { claimId: string; agreed: boolean };
  'claim.fee_due': { claimId: string; invoiceId: string; cents: number };
  'claim.fee_settled': { claimId: string; kind: 'payment' | 'waiver'; cents: number };
  /** Money came for a fee that was settled already: it is to be given back. */
  'claim.fee_paid_twice': { claimId: string; settlementId: string; cents: number };
  'claim.fee_refund_asked': { claimId: string; refundId: string; cents: number };
  'claim.fee_refunded': { claimId: string; refundId: string; cents: number };
  'claim.fee_refund_failed': { claimId: string; refundId: string; cents: number };
  'claim.submitted': ClaimMoved & { attempt: number; contentSha256: string };
  'claim.accepted': ClaimMoved;
  'claim.returned': ClaimMoved & { reasonId: string };
  'claim.seated': ClaimMoved;
  'claim.seat_vacated': ClaimMoved;
  'claim.information_requested': ClaimMoved & { requestId: string };
  'claim.information_answered': ClaimMoved & { requestId: string };
  'claim.reviewed': ClaimMoved;
  'claim.disputed': ClaimMoved;
  'claim.settled': ClaimMoved;
  'claim.decided': ClaimMoved & { decisionId: string; outcome: string };
  'claim.sent_back': ClaimMoved;
  'claim.revision_requested': ClaimMoved;
  'claim.appealed': ClaimMoved & { appealId: string };
  'claim.appeal_dropped': ClaimMoved & { reasonId: string | null };
  'claim.withdrawn': ClaimMoved & { reasonId: string | null };
  'claim.expired': ClaimMoved;
  /** A file that the claim links or was sent with has another in its place. */
  'claim.file_replaced': { claimId: string; evidenceId: string; isSent: boolean };
  'claim.read': { claimId: string };

  'reviewer.changed': { reviewerId: string };
  'expertise.declared': { expertiseId: string; reviewerId: string };
  'expertise.confirmed': { expertiseId: string; reviewerId: string };
  'expertise.ended': { expertiseId: string; reviewerId: string };
  'training.recorded': { trainingId: string; reviewerId: string };
  'training.revoked': { trainingId: string; reviewerId: string };
  'conflict.declared': { conflictId: string };
  'conflict.ended': { conflictId: string };
  'assignment.offered': SeatMoved;
  'assignment.accepted': SeatMoved;
  'assignment.declined': SeatMoved;
  'assignment.recused': SeatMoved;
  'assignment.expired': SeatMoved;
  'assignment.released': SeatMoved;
  'assignment.completed': SeatMoved;
  'assignment.reopened': SeatMoved;
  'claim.unroutable': { claimId: string; submissionId: string; seat: string; cause: string };

  'evaluation.submitted': { claimId: string; assignmentId: string; evaluationId: string };
  'evaluation.reopened': { claimId: string; assignmentId: string; evaluationId: string };
  'evaluation.restored': { claimId: string; assignmentId: string; evaluationId: string };
  /** A coordinator found a reason for what two claims share. In no claim's timeline: learners read those. */
  'similarity.dismissed': { claims: readonly string[]; reason: string };

  'annotation.written': { claimId: string; assignmentId: string; annotationId: string };
  'annotation.changed': { claimId: string; assignmentId: string; annotationId: string };
  'annotation.removed': { claimId: string; assignmentId: string; annotationId: string };
  'adjudication.opened': { claimId: string; adjudicationId: string; mode: string };
  'adjudication.escalated': { claimId: string; adjudicationId: string };
  'adjudication.settled': { claimId: string; adjudicationId: string; by: string };
  'discussion.written': { claimId: string; assignmentId: string; messageId: string };
  'decision.proposed': { claimId: string; decisionId: string };
  'decision.concurred': { claimId: string; decisionId: string };
  'decision.objected': { claimId: string; decisionId: string };
  'appeal.filed': { claimId: string; appealId: string; decisionId: string };
  'appeal.accepted': { claimId: string; appealId: string };
  'appeal.refused': { claimId: string; appealId: string };
  'appeal.withdrawn': { claimId: string; appealId: string };
  'appeal.decided': { claimId: string; appealId: string; decisionId: string };

  'letter.written': { claimId: string; decisionId: string; letterId: string };
  'statement.asked': { statementId: string; learnerId: string };
  /** Every letter of a term, as one file. */
  'letters.downloaded': { termId: string; letters: number };

  'award.opened': { claimId: string; awardId: string; decisionId: string; replacesId: string | null };
  'award.voided': { claimId: string; awardId: string; voidId: string };
  /** The SIS has it: it stands on the learner's transcript since that day. */
  'award.posted': { claimId: string; awardId: string; postedOn: string };
  'award.overridden': { claimId: string; awardId: string; codes: readonly string[] };
  'export_profile.published': { profileId: string; familyId: string; versionNo: number };
  /** Null: awards leave as the documented file again. */
  'export_profile.chosen': { familyId: string | null };
  'credential.issued': { credentialId: string; kind: 'award' | 'stack' | 'record'; learnerId: string };
  'credential.revoked': {
    credentialId: string;
    learnerId: string;
    because: 'award_voided' | 'part_revoked' | 'replaced';
  };
  'credential.shared': { credentialId: string; shareId: string };
  'credential.unshared': { credentialId: string; shareId: string };
  'stack.changed': { stackId: string };
  'stack.retired': { stackId: string };
  /** A learner has all that it takes; in the timeline of the claim whose credit was the last. Null: the college changed what it takes. */
  'stack.completed': { claimId: string | null; stackId: string; learnerId: string };
  /** They have it no more, because credit was taken back; null as above. */
  'stack.undone': { claimId: string | null; stackId: string; learnerId: string };
  'batch.prepared': { batchId: string; lines: number };
  /** `transcripts`: how its PESC transcripts were found, and by what. */
  'batch.released': { batchId: string; lines: number; sha256: string; transcripts: string };
  'batch.discarded': { batchId: string };
  'batch.downloaded': { batchId: string };
  'batch.answered': { batchId: string; postingFileId: string; accepted: number; rejected: number };
  'batch.reconciled': { batchId: string };
  'delivery.asked': { batchId: string; deliveryId: string };
  'delivery.done': { batchId: string; deliveryId: string; outcome: string };
  /** A person is needed. */
  'delivery.stopped': { batchId: string; deliveryId: string; outcome: string };
  'bulk.asked': { bulkActId: string; act: string; claims: number };
  'bulk.cancelled': { bulkActId: string };
  'bulk.done': { bulkActId: string; done: number; refused: number };
  'reconciliation.run': { reconciliationId: string };
  'reconciliation.downloaded': { reconciliationId: string };
  'reconciliation.schedule_set': { every: 'day' | 'week'; weekday: number | null; hour: number; alwaysMail: boolean };
  'reconciliation.schedule_ended': Record<string, never>;
  /** The set time had come; null: and no extract had, since the time before. */
  'reconciliation.came_due': { reconciliationId: string | null };
  /** The SIS's extract lies ready for the next comparison. */
  'extract.left': { sha256: string; rows: number; termCode: string | null };
  /** Nothing of the learner, or of the claim `heldClaimId`, is removed until the hold is lifted. The learner is not told. */
  'hold.set': { holdId: string; learnerId: string; heldClaimId: string | null };
  'hold.lifted': { holdId: string; learnerId: string; heldClaimId: string | null };
  /** A learner took out their whole record. */
  'record.taken': { files: number };
  'disclosure.downloaded': Record<string, never>;
}

/** A reviewer's seat on a submission. Which one it is stays in the table: a second seat would tell what the first said. */
interface SeatMoved {
  claimId: string;
  assignmentId: string;
  submissionId: string;
  reviewerId: string;
}

/** A file that changed something, by the hash of its bytes. */
interface FileImported {
  sha256: string;
  created: number;
  changed: number;
  unchanged: number;
}

/** A stage of a deadline. `kind` and `subjectId` say what is waited for; exactly one of the assignees is set. */
interface StageTold {
  deadlineId: string;
  kind: string;
  subjectId: string;
  claimId: string | null;
  assigneeId: string | null;
  assigneeRole: string | null;
  dueAt: string;
}

/** A claim went from one status to another; `submissionId` is the latest, if it was ever sent. */
export interface ClaimMoved {
  claimId: string;
  submissionId: string | null;
  from: string;
}

export type EventType = keyof Events;

/** In milliseconds: events to which nobody reacts at once, because who caused them may still take them back. */
export const heldBack: Partial<Record<EventType, number>> = { 'bulk.asked': 10_000 };

/** One event as a reaction or a timeline reads it. */
export interface Happened<T extends EventType = EventType> {
  id: string;
  institutionId: string;
  type: T;
  at: Date;
  /** Who did it: the id of a person or, for the kind `token`, of an API token; null for the system and an attestor. */
  actorId: string | null;
  actorKind: 'person' | 'token' | 'attestor' | 'system';
  claimId: string | null;
  data: Events[T];
}
