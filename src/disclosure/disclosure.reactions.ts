import { Injectable } from '@nestjs/common';
import type { Happened } from '../history/events.js';
import { system } from '../kernel/actor.js';
import { DisclosureService } from './disclosure.service.js';

@Injectable()
export class DisclosureReactions {
  constructor(private readonly disclosures: DisclosureService) {}

  /** A supervisor opened what the learner agreed to show. Written twice it stays one row. */
  noteAttestor = ({ institutionId, data }: Happened<'attestation.opened'>): Promise<void> => {
    const { attestationId } = data;
    const reader = { kind: 'attestor', id: attestationId } as const;
    const disclosed = { reader, basis: 'consent', record: 'attestation', recordId: attestationId } as const;
    return this.disclosures.note(disclosed, 'attestation', attestationId, system(institutionId));
  };
}
