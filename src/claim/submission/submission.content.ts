import { attestationsForFreezing, type FrozenAttestation } from '../../attestation/attestation.freezing.js';
import { evidenceForFreezing, type FrozenEvidence } from '../../evidence/evidence.freezing.js';
import { experiencesForFreezing, type FrozenExperience } from '../../portfolio/experience.freezing.js';
import type { Tx } from '../../platform/database/database.js';
import type { ClaimTarget, OutcomeView } from '../record/record.dto.js';
import type { FrozenOutcome } from './submission.dto.js';

/** What reviewers read: everything that was sent, in one piece, without the learner's name. */
export interface SubmissionContent {
  target: ClaimTarget;
  outcomes: FrozenOutcome[];
  evidence: FrozenEvidence[];
  experiences: FrozenExperience[];
  attestations: FrozenAttestation[];
}

/** Copies a claim as it stands. What was removed from the portfolio since it was linked is left out everywhere. */
export async function freeze(
  tx: Tx,
  learnerId: string,
  target: ClaimTarget,
  outcomes: readonly OutcomeView[],
): Promise<SubmissionContent> {
  const linked = (kind: 'evidence' | 'experiences' | 'attestations') => [
    ...new Set(outcomes.flatMap((outcome) => outcome[kind].map(({ id }) => id))),
  ];
  const evidence = await evidenceForFreezing(tx, learnerId, linked('evidence'));
  const experiences = await experiencesForFreezing(tx, learnerId, linked('experiences'));
  const attestations = await attestationsForFreezing(tx, learnerId, linked('attestations'));
  const kept = (all: readonly { id: string }[], links: readonly { id: string }[]) => {
    const ids = new Set(all.map(({ id }) => id));
    return links.map(({ id }) => id).filter((id) => ids.has(id));
  };
  return {
    target,
    outcomes: outcomes.map(({ id, outcomeId, code, title, required, statement, ...links }) => ({
      id,
      outcomeId,
      code,
      title,
      required,
      statement,
      evidence: kept(evidence, links.evidence),
      experiences: kept(experiences, links.experiences),
      attestations: kept(attestations, links.attestations),
    })),
    evidence,
    experiences,
    attestations,
  };
}
