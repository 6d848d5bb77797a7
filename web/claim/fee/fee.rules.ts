import type { Api } from '../../api/client.js';

type Fee = Pick<Api['FeeView'], 'state' | 'invoices' | 'settlements'>;

/** The claim costs nothing now, and an attempt before did. */
export function costBefore({ state, invoices }: Fee): boolean {
  return state === 'none' && invoices.length > 0;
}

/** There was something to pay, or something came: it is shown whatever the claim costs now. */
export function wasCharged({ invoices, settlements }: Fee): boolean {
  return invoices.length > 0 || settlements.length > 0;
}
