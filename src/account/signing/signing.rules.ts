import type { Refusal } from '../../kernel/refusal.js';
import type { Retirement } from './signing.dto.js';

/** Why it cannot be said now of this key that somebody else may have had it. Empty means that it can. */
export function refusalsToExpose({ retiredBecause }: { retiredBecause: Retirement | null }): Refusal[] {
  if (retiredBecause === null)
    return [
      { code: 'key_in_use', detail: 'The college signs with this key. Replace it, and give this as the reason.' },
    ];
  if (retiredBecause !== 'exposed') return [];
  return [{ code: 'key_exposed_before', detail: 'It is known already that somebody else may have had this key.' }];
}
