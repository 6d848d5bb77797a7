import { Injectable } from '@nestjs/common';
import type { Happened } from '../history/events.js';
import { Bytes } from './file/bytes.service.js';

@Injectable()
export class EvidenceReactions {
  constructor(private readonly bytes: Bytes) {}

  /** Removes the bytes of what was removed, unless they are still, or again, somebody's evidence. */
  forgetBytes = async ({ institutionId, data }: Happened<'evidence.removed'>): Promise<void> => {
    if (data.sha256 !== null) await this.bytes.forget(institutionId, data.sha256);
  };
}
