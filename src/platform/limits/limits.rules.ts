/*
 ** How often is too often. Every limit of the product stands here.
 ** A limit is a bucket: `times` tries at once, refilled evenly over `minutes`. One moment says how full it is (the generic
 ** cell rate algorithm): every try spends `minutes / times`; a try that would spend beyond now + `minutes` is refused.
 ** A bucket spent to beyond twice its minutes comes from a clock that was wrong: it counts as full, or everybody would be
 ** shut out until that time comes.
 */
export interface Limit {
  times: number;
  minutes: number;
}

export const limits = {
  /** Failed sign-ins to one account from one network. */
  signInAccount: { times: 5, minutes: 15 },
  /** Failed sign-ins from one network, whatever the account. */
  signInNetwork: { times: 20, minutes: 15 },
  /** Failed sign-ins from one browser that signed in to this account before. Strangers cannot use it up. */
  signInDevice: { times: 10, minutes: 15 },
  /** Failed sign-ins to one account from anywhere but such a browser (NIST SP 800-63B-4: no more than 100). */
  signInAnywhere: { times: 100, minutes: 24 * 60 },
  resetAccount: { times: 3, minutes: 60 },
  resetNetwork: { times: 20, minutes: 60 },
  /** Uses of mailed links from one network. */
  linkNetwork: { times: 60, minutes: 15 },
  /** Sign-ups with one address, and from one network. */
  registrationAddress: { times: 3, minutes: 60 },
  registrationNetwork: { times: 20, minutes: 60 },
  invitations: { times: 500, minutes: 60 },
  /** Files of people, each of which may cause a thousand mails. */
  peopleImports: { times: 10, minutes: 60 },
  /** Pieces of evidence that one learner adds. */
  evidence: { times: 300, minutes: 60 },
  /** Mails to supervisors that one learner causes. */
  attestationLearner: { times: 20, minutes: 24 * 60 },
  /** … and one institution. */
  attestationInstitution: { times: 200, minutes: 60 },
  /** Statements of credit for one learner, and checks of them from one network. */
  statements: { times: 20, minutes: 60 },
  statementChecks: { times: 60, minutes: 15 },
  /** Files of learners' records that one institution takes out. */
  recordFiles: { times: 60, minutes: 60 },
  /** Credentials that strangers from one network have checked. */
  verification: { times: 60, minutes: 15 },
  apiToken: { times: 1200, minutes: 1 },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;

/** What one try spends, in milliseconds. */
export function costOf(limit: Limit): number {
  return windowOf(limit) / limit.times;
}

/** How far ahead of now a bucket may be spent, in milliseconds. */
export function windowOf(limit: Limit): number {
  return limit.minutes * 60_000;
}

/** The moment until which the bucket is spent after one more try, or null when that try is one too many. */
export function spend(limit: Limit, spentUntil: Date | null, now: Date): Date | null {
  const spent = spentUntil?.getTime() ?? 0;
  const isWrong = spent > now.getTime() + 2 * windowOf(limit);
  const next = Math.max(isWrong ? 0 : spent, now.getTime()) + costOf(limit);
  return next <= now.getTime() + windowOf(limit) ? new Date(next) : null;
}

/** Whole seconds until a try is possible again; at least 1. */
export function secondsUntilFree(limit: Limit, spentUntil: Date, now: Date): number {
  const free = spentUntil.getTime() + costOf(limit) - windowOf(limit);
  return Math.max(1, Math.ceil((free - now.getTime()) / 1000));
}

/** The network of an address, by which strangers are counted: /24 of IPv4, /56 of IPv6 (what one household or office has). */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (/^\d+(\.\d+){3}$/.test(plain)) return `${plain.split('.').slice(0, 3).join('.')}.0/24`;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  const groups = [...left, ...zeros, ...right].map((g) => Number.parseInt(g, 16) || 0);
  const [a = 0, b = 0, c = 0, d = 0] = groups;
  return `${[a, b, c, d & 0xff00].map((g) => g.toString(16)).join(':')}::/56`;
}
