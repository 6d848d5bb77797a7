import type { PageState } from '../../platform/payment/provider.js';

/*
 ** The provider's page where a fee is paid, as we know it.
 **   opening ──▶ open ──▶ pending ──▶ paid
 **      │         │ └──▶ given_up ──▶ paid, pending or expired
 **      └─────────┴─────────┴────────▶ expired
 ** (1) `given_up` is handed out no more, and the provider has not said yet how it ended: it is asked until it does.
 ** (2) `pending`: the payer is done and a bank is not, which takes days. It is neither handed out nor ended.
 ** (3) paid is final. Money that comes for an expired page all the same is taken down.
 */
export type CheckoutState = 'opening' | 'open' | 'given_up' | 'pending' | 'paid' | 'expired';

/** What the provider says once nobody can pay on a page any more. */
export type PageNews = Exclude<PageState, 'open'>;

/** The states of which the provider is asked how they ended. */
export const watchedStates = ['open', 'given_up', 'pending'] as const satisfies readonly CheckoutState[];

/** In which states each of the provider's words is news. */
export const newsIn = {
  pending: ['open', 'given_up'],
  expired: ['open', 'given_up', 'pending'],
  paid: ['open', 'given_up', 'pending', 'expired'],
} as const satisfies Record<PageNews, readonly CheckoutState[]>;

const minutes = 60_000;

/** How long a page for paying is open, in milliseconds: the least that Stripe allows is half an hour. */
export const openForMs = 60 * minutes;

/** How much of its time a page must have left to be handed out; one that is yet to be opened, what Stripe asks for and a minute. */
const leastLeftMs = { opening: 31 * minutes, open: 5 * minutes };

/** Whether the learner can be sent to this page, or it can be opened still. */
export function isUsable({ state, expiresAt }: { state: 'opening' | 'open'; expiresAt: Date }, now: Date): boolean {
  return expiresAt.getTime() - now.getTime() > leastLeftMs[state];
}
