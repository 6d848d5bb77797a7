import { badgeContext, clrContext, extensionsContext, vcContext } from '../proof/contexts.js';
import { framed, type Credential, type Frame } from './badge.rules.js';

/*
 ** Credentials that stand on others.
 ** (1) A record (Comprehensive Learner Record 2.0) holds them, each as it was signed, so that it can be checked to the ground.
 ** (2) A certificate for a stack points to them: by what was achieved, and by the id of each credential.
 */

/** One that another stands on. */
export interface Part {
  /** Of the achievement. */
  achievementId: string;
  credentialId: string;
  title: string;
}

/** Everything that a learner holds here, in one. `certificates` say which of the parts make which. */
export function recordOf(
  frame: Frame,
  held: readonly object[],
  certificates: readonly { achievementId: string; parts: readonly string[] }[],
): Credential {
  const association = certificates.flatMap(({ achievementId, parts }) =>
    parts.map((sourceId) => ({ type: 'Association', associationType: 'isPartOf', sourceId, targetId: achievementId })),
  );
  return framed(frame, ['ClrCredential'], {
    name: `Credit for prior learning at ${frame.publisher.name}`,
    contexts: [vcContext, clrContext, badgeContext, extensionsContext],
    subject: { type: ['ClrSubject'], verifiableCredential: held, ...(association.length > 0 ? { association } : {}) },
  });
}

/** What can be pointed to in a credential of ours that is about one achievement. */
export function partOf(credentialId: string, { name, credentialSubject }: Credential): Part {
  return { credentialId, achievementId: achievementIn(credentialSubject).id, title: name };
}

/** Of credentials that are held together, which achievements make which. */
export function membersOf(credentials: readonly Credential[]) {
  return credentials
    .map(({ credentialSubject }) => achievementIn(credentialSubject))
    .filter(({ related }) => related !== undefined)
    .map(({ id, related = [] }) => ({ achievementId: id, parts: related.map((part) => part.id) }));
}

function achievementIn(subject: object): { id: string; related?: { id: string }[] } {
  return (subject as { achievement: { id: string; related?: { id: string }[] } }).achievement;
}

export interface StackFacts {
  id: string;
  title: string;
  description: string;
  /** In hundredths. */
  credits: number;
  parts: readonly Part[];
}

/** The certificate for a stack that is complete. */
export function certificateOf(frame: Frame, { id, title, description, credits, parts }: StackFacts) {
  const made = parts.map((part) => `- ${part.title}`).join('\n');
  const certificate = framed(frame, ['AchievementCredential'], {
    name: title,
    contexts: [vcContext, badgeContext, extensionsContext],
    subject: {
      type: ['AchievementSubject'],
      creditsEarned: credits / 100,
      achievement: {
        id: `urn:uuid:${id}`,
        type: ['Achievement'],
        achievementType: 'MicroCredential',
        creator: { id: frame.publisher.did, type: ['Profile'] },
        name: title,
        description,
        criteria: { narrative: `These awards of credit make it:\n\n${made}` },
        creditsAvailable: credits / 100,
        related: parts.map((part) => ({ id: part.achievementId, type: ['Related'] })),
      },
    },
  });
  const evidence = parts.map((part) => ({ id: `urn:uuid:${part.credentialId}`, type: ['Evidence'], name: part.title, description: 'The credential of this award.' })); // prettier-ignore
  return { ...certificate, evidence };
}
