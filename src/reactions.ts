import { Injectable } from '@nestjs/common';
import { ClaimReactions } from './claim/claim.reactions.js';
import type { Reactions } from './history/reactions.js';

/** Everybody who reacts. */
@Injectable()
export class Reacting {
  constructor(readonly claim: ClaimReactions) {}
}

/** What follows from what happened. Each entry is its own job: at least once, after commit, retried alone. */
export const reactions = ({ claim }: Reacting): Reactions => ({
  'institution.opened': {},
  'institution.changed': {},
  'invitation.sent': {},
  'invitation.accepted': {},
  'invitation.revoked': {},
  'membership.changed': {},
  'membership.ended': {},
  'membership.resumed': {},
  'session.started': {},
  'password.reset_asked': {},
  'password.changed': {},
  'token.created': {},
  'token.revoked': {},

  'catalog.changed': {},
  'catalog.imported': {},
  'policy.published': {},
  'policy.withdrawn': {},
  'enrollment.started': {},
  'enrollment.ended': {},
  'credit.imported': {},
  'credit.ended': {},
  'rubric.published': {},
  'rubric.retired': {},

  'deadline.neared': {},
  'deadline.reached': {},
  'deadline.overdue': {},
  'deadline.escalated': {},
  'deadline.lapsed': { expireClaim: claim.expire },
  'claim.drafted': {},
  'claim.discarded': {},
  'claim.proposed': {},
  'claim.proposal_answered': {},
  'claim.fee_settled': { acceptIfAutomatic: claim.acceptIfAutomatic },
  'claim.submitted': { acceptIfAutomatic: claim.acceptIfAutomatic },
  'claim.accepted': {},
  'claim.returned': {},
  'claim.seated': {},
  'claim.seat_vacated': {},
  'claim.information_requested': {},
  'claim.information_answered': {},
  'claim.reviewed': {},
  'claim.disputed': {},
  'claim.settled': {},
  'claim.decided': {},
  'claim.sent_back': {},
  'claim.revision_requested': {},
  'claim.appealed': {},
  'claim.withdrawn': {},
  'claim.expired': {},
  'claim.read': {},
});
