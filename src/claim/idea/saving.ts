import { formatCredits } from '../../kernel/credits.js';
import type { SavingView } from './idea.dto.js';
import type { Saving } from './idea.rules.js';

/** A saving as screens read it: credits as text. */
export function savingView(saving: Saving | null): SavingView | null {
  return saving && { ...saving, credits: formatCredits(saving.credits) };
}
