import type { Refusal } from '../../kernel/refusal.js';
import type { ReactionState } from './queue.dto.js';

/** Why a reaction cannot be tried again by hand. */
export function refusalsToRetry(state: ReactionState): Refusal[] {
  switch (state) {
    case 'failed':
    case 'missing':
      return [];
    case 'active':
      return [{ code: 'running', detail: 'It is being done at this moment.' }];
    case 'waiting':
    case 'delayed':
      return [{ code: 'will_be_tried', detail: 'It will be tried again by itself.' }];
  }
}

/** The event and the reaction in the id of a job, or null for what is no such id. */
export function partsOf(jobId: string): { eventId: string; reaction: string } | null {
  const parts = /^(\d{1,18})-(\w{1,60})$/.exec(jobId);
  return parts && { eventId: parts[1]!, reaction: parts[2]! };
}
