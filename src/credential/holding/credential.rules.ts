import type { Refusal } from '../../kernel/refusal.js';

/** Why there is no badge for this line of credit. */
export function refusalsToBadge({ voidedAt }: { voidedAt: Date | null }): Refusal[] {
  if (voidedAt === null) return [];
  return [{ code: 'award_void', detail: 'This credit was taken back, so there is no badge for it.' }];
}

/** Why there is no record to hold. */
export function refusalsToRecord(lines: readonly unknown[]): Refusal[] {
  if (lines.length > 0) return [];
  return [
    { code: 'nothing_awarded', detail: 'There is no credit on your record yet. It begins with your first award.' },
  ];
}

/** Why this cannot be shown to anybody. */
export function refusalsToShare({ revokedAt }: { revokedAt: Date | null }): Refusal[] {
  if (revokedAt === null) return [];
  return [{ code: 'credential_revoked', detail: 'This no longer holds, so there is nothing to show. Make a new one.' }];
}
