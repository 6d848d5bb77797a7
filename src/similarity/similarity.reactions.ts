import { Injectable } from '@nestjs/common';
import type { Happened } from '../history/events.js';
import { Prints } from './prints.service.js';

@Injectable()
export class SimilarityReactions {
  constructor(private readonly prints: Prints) {}

  /** What was sent is remembered, or forgotten with a claim that is over before it was decided. */
  makePrints = ({
    institutionId,
    data,
  }: Happened<'claim.submitted' | 'claim.information_answered' | 'claim.withdrawn' | 'claim.expired'>): Promise<void> =>
    this.prints.make(institutionId, data.claimId);

  /** A file's words are known only after its check. */
  makeFilePrints = ({ institutionId, data }: Happened<'evidence.checked'>): Promise<void> =>
    this.prints.makeWith(institutionId, data.evidenceId);
}
