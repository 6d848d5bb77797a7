import type { Actor } from '../../kernel/actor.js';
import type { Refusal } from '../../kernel/refusal.js';

/*
 ** What a student information system may fetch line by line (docs/sis-gateway.md).
 ** (1) Only lines of released batches: nothing that a second person has not let go.
 ** (2) A line is listed by the latest batch that it left in, under what stands there: no answer yet, posted, or rejected.
 ** (3) Rows are the frozen ones: the same line says the same in the batch's file and here.
 */
export const postedStatuses = { sent: 'waiting', posted: 'accepted', rejected: 'rejected' } as const;
/** `sent`: waits for the SIS's answer. */
export type PostedStatus = keyof typeof postedStatuses;

/** What is wrong with asking for this list as this actor. */
export function refusalsToList({ postedStatus }: { postedStatus?: PostedStatus }, actor: Actor): Refusal[] {
  const about = 'postedStatus';
  if (postedStatus !== undefined && actor.kind !== 'token') {
    const detail = 'Only a program reads lines as they were sent, by its token. People find them in their batch.';
    return [{ code: 'only_programs', detail, about }];
  }
  if (postedStatus === undefined && actor.kind === 'token' && !actor.scopes.includes('awards:read')) {
    const detail = 'This token reads lines of released batches. Say which: postedStatus=sent, posted or rejected.';
    return [{ code: 'no_posted_status', detail, about }];
  }
  return [];
}
