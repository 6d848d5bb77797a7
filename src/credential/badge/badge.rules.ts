import { createHash } from 'node:crypto';
import type { RubricContent } from '../../rubric/rubric.rules.js';
import { badgeContext, extensionsContext, vcContext } from '../proof/contexts.js';

/*
 ** An award as a credential (Open Badges 3.0, `AchievementCredential`).
 ** (1) It names nobody: name and address stand in it as salted hashes, so that only who knows them can match them.
 ** (2) It says what the ledger says; credits are the only number in it.
 ** (3) A result is what every reader whose word carried the decision saw: the lowest level that one of them gave.
 */

/** Who stands behind it, as others see it. */
export interface Publisher {
  did: string;
  name: string;
  url: string;
}

/** Who holds it. */
export interface Holder {
  /** Means nothing outside: the same in everything that this college gives this person. */
  id: string;
  name: string;
  email: string;
}

/** What every credential of ours has around what it says. */
export interface Frame {
  id: string;
  publisher: Publisher;
  holder: Holder;
  salt: string;
  /** Its place in a list in which the college says that it no longer holds. */
  status: { list: string; index: number };
  from: Date;
}

export interface AwardFacts {
  publicId: string;
  /** In hundredths. */
  credits: number;
  title: string;
  courseId: string | null;
  courseCode: string | null;
  decisionId: string;
  description: string;
  subject: string;
  termCode: string;
  awardedOn: string;
  /** What was shown. `url` leads to the outcome in the college's published framework. */
  outcomes: readonly { code: string; title: string; url: string | null }[];
  rubric: RubricContent;
  /** By reader: the level of each criterion. */
  readings: readonly ReadonlyMap<string, string>[];
  /** Hex, of the files that were sent. */
  evidence: readonly string[];
}

/** What an institution's policy lets a badge tell. */
export interface Told {
  results: boolean;
  evidenceHashes: boolean;
}

/** `2026-11-26T15:00:00Z`: whole seconds, as JWTs count them. */
export const instant = (at: Date) => `${at.toISOString().slice(0, 19)}Z`;

export type Credential = ReturnType<typeof framed>;

/** A credential of these types about its holder. */
export function framed<T extends object>(
  frame: Frame,
  types: string[],
  about: { name: string; contexts: string[]; subject: T },
) {
  const { id, publisher, holder, salt, status, from } = frame;
  return {
    '@context': about.contexts,
    id: `urn:uuid:${id}`,
    type: ['VerifiableCredential', ...types],
    issuer: { id: publisher.did, type: ['Profile'], name: publisher.name, url: publisher.url },
    validFrom: instant(from),
    name: about.name,
    credentialSubject: { id: `urn:uuid:${holder.id}`, identifier: identities(holder, salt), ...about.subject },
    credentialStatus: {
      id: `${status.list}#${status.index}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(status.index),
      statusListCredential: status.list,
    },
  };
}

export function badgeOf(frame: Frame, facts: AwardFacts, told: Told) {
  const achievement = achievementOf(facts, frame.publisher, told);
  const badge = framed(frame, ['AchievementCredential'], {
    name: facts.title,
    contexts: [vcContext, badgeContext, extensionsContext],
    subject: {
      type: ['AchievementSubject'],
      creditsEarned: facts.credits / 100,
      licenseNumber: facts.publicId,
      term: facts.termCode,
      achievement,
      ...(told.results ? { result: resultsOf(facts, achievement.id) } : {}),
    },
  });
  const evidence = told.evidenceHashes ? facts.evidence.map(evidenceOf) : [];
  return { ...badge, awardedDate: `${facts.awardedOn}T00:00:00Z`, ...(evidence.length > 0 ? { evidence } : {}) };
}

/** The id by which others speak of what was achieved: the course, whoever achieved it. */
export function achievementId({ courseId, decisionId }: Pick<AwardFacts, 'courseId' | 'decisionId'>): string {
  return `urn:uuid:${courseId ?? decisionId}`;
}

function achievementOf(facts: AwardFacts, { did }: Publisher, { results }: Told) {
  const id = achievementId(facts);
  const framework = [facts.courseCode, facts.title].filter(Boolean).join(' ');
  const alignment = facts.outcomes.flatMap(({ url, code, title }) =>
    url === null
      ? []
      : [
          {
            type: ['Alignment'],
            targetType: 'CFItem',
            targetUrl: url,
            targetCode: code,
            targetName: title,
            targetFramework: framework,
          },
        ],
  );
  return {
    id,
    type: ['Achievement'],
    achievementType: 'Course',
    creator: { id: did, type: ['Profile'] },
    name: facts.title,
    description: facts.description || `College credit for prior learning: ${facts.title}.`,
    criteria: { narrative: narrativeOf(facts) },
    creditsAvailable: facts.credits / 100,
    fieldOfStudy: facts.subject,
    ...(facts.courseCode === null ? {} : { humanCode: facts.courseCode }),
    ...(alignment.length > 0 ? { alignment } : {}),
    ...(results ? { resultDescription: facts.rubric.criteria.map((one) => descriptionOf(one, facts.rubric, id)) } : {}),
  };
}

function narrativeOf({ outcomes }: AwardFacts): string {
  const shown = outcomes.map(({ title }) => `- ${title}`).join('\n');
  return `Faculty read a portfolio of prior learning against a published rubric and found these outcomes shown:\n\n${shown}`;
}

const criterionId = (achievement: string, criterion: string) => `${achievement}#${encodeURIComponent(criterion)}`;
const levelId = (achievement: string, criterion: string, level: string) =>
  `${criterionId(achievement, criterion)}/${encodeURIComponent(level)}`;

function descriptionOf(criterion: RubricContent['criteria'][number], { levels }: RubricContent, achievement: string) {
  const words = new Map(criterion.descriptors.map(({ levelId: level, text }) => [level, text]));
  return {
    id: criterionId(achievement, criterion.id),
    type: ['ResultDescription'],
    name: criterion.title,
    resultType: 'RubricCriterionLevel',
    rubricCriterionLevel: levels.map((level) => ({
      id: levelId(achievement, criterion.id, level.id),
      type: ['RubricCriterionLevel'],
      name: level.title,
      level: level.id,
      points: String(level.score / 100),
      ...(words.has(level.id) ? { description: words.get(level.id) } : {}),
    })),
  };
}

function resultsOf({ rubric, readings }: AwardFacts, achievement: string) {
  return rubric.criteria.flatMap(({ id }) => {
    const level = rubric.levels.find((one) => readings.some((reading) => reading.get(id) === one.id));
    if (level === undefined) return [];
    return [
      {
        type: ['Result'],
        resultDescription: criterionId(achievement, id),
        achievedLevel: levelId(achievement, id, level.id),
        value: level.title,
      },
    ];
  });
}

/** A file by what it holds (RFC 6920): who has the file can see that it is the same, and nobody else learns anything. */
function evidenceOf(sha256: string) {
  return {
    id: `ni:///sha-256;${Buffer.from(sha256, 'hex').toString('base64url')}`,
    type: ['Evidence'],
    name: 'A file of the portfolio',
    description: 'The file itself is not here: this is the SHA-256 of what it holds.',
  };
}

/** As the standard hashes them (Open Badges 3.0, IdentityObject): SHA-256 over the text and the salt. */
function identities({ name, email }: Holder, salt: string) {
  return [
    {
      type: 'IdentityObject',
      identityType: 'emailAddress',
      hashed: true,
      identityHash: identityHash(email, salt),
      salt,
    },
    { type: 'IdentityObject', identityType: 'name', hashed: true, identityHash: identityHash(name, salt), salt },
  ];
}

export function identityHash(text: string, salt: string): string {
  return `sha256$${createHash('sha256').update(`${text}${salt}`).digest('hex')}`;
}
