import { useEffect } from 'react';
import type { Scoring } from '../rubric/use-scoring.js';
import type { Submission } from '../workspace-query.js';
import { outcomeAnchor } from './outcome.js';

/** Brings the outcome into view that the open criterion looks at, where it looks at one. */
export function useFollowOutcome({ scored, openKey }: Scoring, { outcomes }: Submission): void {
  const wanted = scored.find(({ key }) => key === openKey)?.outcomeId ?? null;
  const id = wanted === null ? undefined : outcomes.find(({ outcomeId }) => outcomeId === wanted)?.id;
  useEffect(() => {
    if (id) document.getElementById(outcomeAnchor(id))?.scrollIntoView({ block: 'start' });
  }, [id]);
}
