import { Injectable } from '@nestjs/common';
import type { Reactions } from './history/reactions.js';

/** Everybody who reacts. */
@Injectable()
export class Reacting {}

/** What follows from what happened. Each entry is its own job: at least once, after commit, retried alone. */
export const reactions = (_: Reacting): Reactions => ({
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
  'deadline.lapsed': {},
  'claim.drafted': {},
  'claim.discarded': {},
  'claim.proposed': {},
  'claim.proposal_answered': {},
  'claim.fee_settled': {},
  'claim.submitted': {},
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
