import { all, first, has, isObject, type Json } from './json.rules.js';
import { heldIn, type Held } from './reading.rules.js';

/*
 ** What a credential says, in the few words that a reader needs. It may come from anybody: nothing is believed to be of the
 ** shape that the standard asks for, and all text is only ever shown as text.
 */
export interface Summary {
  kind: 'badge' | 'record' | 'endorsement' | 'other';
  title: string;
  description: string;
  criteria: string;
  /** As the issuer writes it. */
  credits: string | null;
  /** ISO 8601, as it stands there. */
  awardedAt: string | null;
  validFrom: string | null;
  validUntil: string | null;
  outcomes: string[];
  results: { name: string; level: string }[];
  /** Credentials of others on which it stands. */
  parts: Held[];
  endorsements: Endorsement[];
}

/** What somebody else says of it, of what was achieved, or of who gave it (Open Badges 3.0, 5.4). */
export interface Endorsement extends Held {
  about: 'credential' | 'achievement' | 'issuer';
  comment: string;
  /** Whether it is an endorsement, and of this very thing. */
  isOfIt: boolean;
}

const longest = 2000;

export function summaryOf(credential: Json): Summary {
  const subject = object(first(credential['credentialSubject']));
  const kind = kindOf(credential);
  // A record is about many; its own name says what it is.
  const achievement = kind === 'record' ? {} : object(first(subject['achievement']));
  const from = credential['validFrom'] ?? credential['issuanceDate'];
  return {
    kind,
    title: text(achievement['name']) || text(credential['name']) || '—',
    description:
      text(achievement['description']) || text(credential['description']) || text(subject['endorsementComment']),
    criteria: text(object(achievement['criteria'])['narrative']),
    credits: typeof subject['creditsEarned'] === 'number' ? String(subject['creditsEarned']) : null,
    awardedAt: moment(credential['awardedDate']) ?? moment(from),
    validFrom: moment(from),
    validUntil: moment(credential['validUntil'] ?? credential['expirationDate']),
    outcomes: all(achievement['alignment']).map((one) => text(object(one)['targetName'])).filter(Boolean), // prettier-ignore
    results: resultsOf(subject, achievement),
    parts: partsOf(credential),
    endorsements: endorsementsOf(credential),
  };
}

export function issuerIn({ issuer }: Json): { id: string; name: string | null } {
  const one = first(issuer);
  if (typeof one === 'string') return { id: one, name: null };
  const { id, name } = object(one);
  return { id: typeof id === 'string' ? id : '', name: text(name) || null };
}

/** Those inside a record, as documents; also where it tells of its subject in several places. */
export function partsOf({ credentialSubject }: Json): Held[] {
  return all(credentialSubject).flatMap((subject) => all(object(subject)['verifiableCredential']).map(heldIn));
}

export function endorsementsOf(credential: Json): Endorsement[] {
  const achievement = object(first(object(first(credential['credentialSubject']))['achievement']));
  const endorsed = { credential, achievement, issuer: object(credential['issuer']) };
  return Object.entries(endorsed).flatMap(([about, { id, endorsement, endorsementJwt }]) =>
    [...all(endorsement), ...all(endorsementJwt)].map(heldIn).map((held) => {
      const subject = object(first(held.credential['credentialSubject']));
      const isOfIt = kindOf(held.credential) === 'endorsement' && typeof id === 'string' && subject['id'] === id;
      return { ...held, about: about as Endorsement['about'], comment: text(subject['endorsementComment']), isOfIt };
    }),
  );
}

/** What its holder can be recognised by, each of a kind of its own (Open Badges 3.0, IdentifierTypeEnum), as a hash or in the open. */
export function identitiesOf(credential: Json): { kind: string; hash: string; salt: string; hashed: boolean }[] {
  const subject = object(first(credential['credentialSubject']));
  return all(subject['identifier'])
    .filter(isObject)
    .map(({ identityType, identityHash, salt, hashed }) => ({
      kind: text(identityType),
      hash: text(identityHash),
      salt: text(salt),
      hashed: hashed === true,
    }));
}

function kindOf({ type }: Json): Summary['kind'] {
  if (has(type, 'ClrCredential')) return 'record';
  if (has(type, 'AchievementCredential') || has(type, 'OpenBadgeCredential')) return 'badge';
  return has(type, 'EndorsementCredential') ? 'endorsement' : 'other';
}

function resultsOf(subject: Json, achievement: Json): Summary['results'] {
  const names = new Map(
    all(achievement['resultDescription']).map((one) => [object(one)['id'], text(object(one)['name'])]),
  );
  return all(subject['result']).flatMap((one) => {
    const { resultDescription, value } = object(one);
    const name = names.get(resultDescription);
    return name && text(value) ? [{ name, level: text(value) }] : [];
  });
}

const object = (value: unknown): Json => (isObject(value) ? value : {});

/** A text, or the first language of one in several. */
function text(value: unknown): string {
  const said = isObject(value) ? Object.values(value)[0] : value;
  return typeof said === 'string' ? said.slice(0, longest) : '';
}

const moment = (value: unknown): string | null =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : null;
