import type { Refusal } from '../../kernel/refusal.js';

/** Why there is no badge for this line of credit. */
export function refusalsToBadge({ voidedAt }: { voidedAt: Date | null }): Refusal[] {
  if (voidedAt === null) return [];
  return [{ code: 'award_void', detail: 'This credit was taken back, so there is no badge for it.' }];
}
