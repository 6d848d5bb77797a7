import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { outgoing } from '../batch/outgoing.query.js';
import { unfit } from './check.rules.js';
import type { ProfilePreview, ProfilePreviewQuery } from './profile.dto.js';
import { valuesOf } from './profile.rules.js';
import { headingOf } from './row.rules.js';
import { flawsOf } from './sound.rules.js';

const shown = 5;

/** What a profile would make of the college's own lines, published or not. */
@Injectable()
export class PreviewService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The newest lines of the ledger, awards and voids, as this content would write them. Changes nothing. */
  preview({ content }: ProfilePreviewQuery, actor: Actor): Promise<ProfilePreview> {
    return this.database.inInstitution(actor, async (tx) => {
      const newest = await tx.query<{ id: string }[]>('select id from award order by id desc limit $1', [shown]);
      const ids = newest.map(({ id }) => id);
      const lines = await outgoing(tx, actor.institutionId, ids, { profile: content, now: this.clock.now() });
      return {
        heading: headingOf(content),
        flaws: flawsOf(content),
        rows: lines.toReversed().map(({ awardId, learnerId, publicId, kind, title, fields, row }) => ({
          awardId,
          learnerId,
          publicId,
          kind,
          title,
          values: valuesOf(content, fields),
          row,
          problems: unfit(content, fields),
        })),
      };
    });
  }
}
