import { Matches } from 'class-validator';

const says = (what: string, begins: string) => ({
  message: `The ${what} begins with ${begins}. Copy it from Stripe's dashboard.`,
});

export class StripeAccount {
  /** A secret or a restricted key that may write Checkout Sessions and Refunds. */
  @Matches(/^(sk|rk)_(test|live)_[A-Za-z0-9_]{8,250}$/, says('secret key', 'sk_ or rk_'))
  secretKey: string;
  /** The signing secret of the webhook endpoint. */
  @Matches(/^whsec_[A-Za-z0-9+/=_]{8,250}$/, says('webhook secret', 'whsec_'))
  webhookSecret: string;
}

/** Who takes the fees online. The keys themselves are never shown again. */
export class PaymentAccountView {
  provider: 'stripe';
  mode: 'test' | 'live';
  /** The last four characters of the secret key, to tell it from others. */
  keyEnd: string;
  setAt: Date;
  setByName: string;
}

export class PaymentSetUp {
  /** Null while nobody takes the fees online. */
  account: PaymentAccountView | null;
  /** The address that Stripe's webhook must have. */
  webhookUrl: string;
  /** The events that it must send. */
  webhookEvents: string[];
}
