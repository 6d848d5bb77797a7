/** What somebody is to pay for. */
export interface Order {
  /** Ours: the same order opened twice is one page at the provider. */
  id: string;
  cents: number;
  /** What stands on the provider's page. */
  says: string;
  /** Where the payer comes back to, having paid or not. */
  back: string;
  /** The payer's mail address, for the receipt. */
  mail: string;
  expiresAt: Date;
}

export interface OpenedPage {
  id: string;
  url: string;
  expiresAt: Date;
}

/** `pending`: the payer is done, and the money is on its way or not: a bank answers in some days. `expired`: no money will come. */
export type PageState = 'open' | 'pending' | 'paid' | 'expired';

/** What a provider says by itself. */
export type PaymentNews =
  | { about: 'page'; pageId: string; state: Exclude<PageState, 'open'> }
  /** `refundId` is ours. */
  | { about: 'refund'; refundId: string; state: 'done' | 'failed' };

/** Takes money in an institution's name. What cannot be reached throws `Away`; nothing of it is called in a transaction. */
export interface PaymentProvider {
  /** Opens a page where the order is paid. */
  open(order: Order): Promise<OpenedPage>;

  /** How a page stands, for when its news was lost. */
  look(pageId: string): Promise<PageState>;

  /** Ends an open page, so that nobody can pay there any more, and says how it stands: somebody may have paid meanwhile. */
  close(pageId: string): Promise<Exclude<PageState, 'open'>>;

  /**
   * Gives back cents of what was paid on this page; the same `refundId` twice is one refund, on whatever day. `asked`: it will
   * tell. `failed`: it does not do so, whatever the reason, and need not be asked again.
   */
  refund(pageId: string, cents: number, refundId: string): Promise<'done' | 'failed' | 'asked'>;

  /** What the provider sent us; null when it is about nothing of ours. @throws Invalid when it was not sent by the provider */
  read(body: Buffer, signature: string, now: Date): PaymentNews | null;
}
