import { all } from './json.rules.js';

/*
 ** What a check can find, and what follows.
 ** (1) `wrong`: somebody who relies on it would be deceived. One is enough: it is refused.
 ** (2) `unsure`: nobody here can tell. What is left is no more than that nothing speaks against it.
 ** (3) A credential is genuine when nothing at all was found.
 */
const sentences = {
  not_signed: ['wrong', 'Nobody signed it. Anybody can have written it.'],
  altered: ['wrong', 'It was changed after it was signed, or it was signed with another key than it says.'],
  foreign_key: ['wrong', 'It was signed with a key that does not belong to the issuer it names.'],
  key_exposed: [
    'wrong',
    'The issuer took back the key that signed it, because somebody else may have had that key. Ask for a new one.',
  ],
  signed_late: ['wrong', 'It says that it was signed after its key had been retired.'],
  not_yet: ['wrong', 'It is not valid yet.'],
  expired: ['wrong', 'It has expired.'],
  revoked: ['wrong', 'The issuer has taken it back.'],
  suspended: ['wrong', 'The issuer has suspended it for now.'],
  part_wrong: ['wrong', 'A credential inside it does not hold.'],
  unknown_proof: ['unsure', 'It is signed in a way that this page cannot check.'],
  unknown_words: ['unsure', 'It uses words whose meaning is not known here, so nobody can tell what was signed.'],
  key_unconfirmed: [
    'unsure',
    'Nothing was changed since it was signed. But the issuer did not answer when asked whether the key is theirs.',
  ],
  key_not_found: ['unsure', 'The issuer did not answer when asked for the key, so the signature was not checked.'],
  no_key_named: ['unsure', 'It does not say with which key it was signed, so nobody can check the signature.'],
  only_a_key: [
    'unsure',
    'Nothing was changed since it was signed. But behind it is only a key: nothing tells whose it is.',
  ],
  day_unread: ['unsure', 'It gives a day that nobody can read, so nobody can tell whether it is valid now.'],
  status_unknown: ['unsure', 'The issuer did not answer when asked whether it still holds.'],
  part_unsure: ['unsure', 'A credential inside it could not be checked to the end.'],
} as const satisfies Record<string, readonly ['wrong' | 'unsure', string]>;

export type FindingCode = keyof typeof sentences;
export const findingCodes = Object.keys(sentences) as FindingCode[];

export const verdicts = ['genuine', 'unconfirmed', 'refused'] as const;
export type Verdict = (typeof verdicts)[number];

export const weightOf = (code: FindingCode) => sentences[code][0];
export const sentenceOf = (code: FindingCode): string => sentences[code][1];

export function verdictOf(codes: readonly FindingCode[]): Verdict {
  if (codes.some((code) => weightOf(code) === 'wrong')) return 'refused';
  return codes.length > 0 ? 'unconfirmed' : 'genuine';
}

/** Of what was found in the credentials inside one, what it means for the one. */
export function findingsOfParts(parts: readonly Verdict[]): FindingCode[] {
  if (parts.includes('refused')) return ['part_wrong'];
  return parts.includes('unconfirmed') ? ['part_unsure'] : [];
}

/** What its dates say: each of them counts. Version 1 of the data model named them otherwise. */
export function findingsOfDates(credential: Record<string, unknown>, now: Date): FindingCode[] {
  const begins = [credential['validFrom'], credential['issuanceDate']].flatMap(moments);
  const ends = [credential['validUntil'], credential['expirationDate']].flatMap(moments);
  return [
    ...(begins.some((at) => at > now.getTime()) ? ['not_yet' as const] : []),
    ...(ends.some((at) => at < now.getTime()) ? ['expired' as const] : []),
    ...([...begins, ...ends].some(Number.isNaN) ? ['day_unread' as const] : []),
  ];
}

/** In milliseconds; NaN for what is written there and is no time. */
const moments = (value: unknown): number[] =>
  all(value).map((one) => (typeof one === 'string' ? Date.parse(one) : Number.NaN));

/** What a status means that is set, not set, or known to nobody. Purposes like `message` or `refresh` take nothing back. */
export function findingsOfStatus(isSet: boolean | null, purpose: unknown): FindingCode[] {
  if (isSet === null) return ['status_unknown'];
  if (!isSet) return [];
  if (purpose === 'suspension') return ['suspended'];
  return purpose === 'message' || purpose === 'refresh' ? [] : ['revoked'];
}
