import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { record } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import { found, invalidIf, refuseIf } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { wholeBody } from '../../platform/http/streamed.js';
import { Tickets } from '../preview/ticket.js';
import type { CaptionsView } from './captions.dto.js';
import { mostCaptionBytes, readCaptions, refusalsToCaption, writeCaptions } from './captions.rules.js';

const tooLarge = {
  code: 'too_large',
  detail: 'Captions may have 1 MiB. Choose the .vtt or .srt file, not the recording.',
};

@Injectable()
export class Captions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly tickets: Tickets,
  ) {}

  /** Takes captions for a recording of the actor's own. @throws Invalid with the lines that are wrong, Refused once it was sent */
  async set(evidenceId: string, body: Readable, actor: Actor): Promise<CaptionsView> {
    const file = await wholeBody(body, mostCaptionBytes, tooLarge);
    const { cues, refusals } = readCaptions(file.toString());
    invalidIf(refusals);
    return this.database.inInstitution(actor, async (tx) => {
      refuseIf(refusalsToCaption(await lockOwn(tx, evidenceId, actor)));
      const now = this.clock.now();
      await tx.query(
        `insert into caption (evidence_id, sha256, institution_id, vtt, cues, added_at)
         select e.id, e.sha256, $2, $3, $4, $5 from evidence e where e.id = $1
         on conflict (evidence_id, sha256) do update set vtt = $3, cues = $4, added_at = $5`,
        [evidenceId, actor.institutionId, writeCaptions(cues), cues.length, now],
      );
      await record(tx, 'evidence.changed', actor, { evidenceId }, now);
      return { cues: cues.length, addedAt: now };
    });
  }

  remove(evidenceId: string, actor: Actor): Promise<void> {
    return this.database.inInstitution(actor, async (tx) => {
      refuseIf(refusalsToCaption(await lockOwn(tx, evidenceId, actor)));
      await tx.query(
        'delete from caption c using evidence e where c.evidence_id = $1 and e.id = $1 and c.sha256 = e.sha256',
        [evidenceId],
      );
      await record(tx, 'evidence.changed', actor, { evidenceId }, this.clock.now());
    });
  }

  /** Where the captions of this recording are, which the actor may look at; null where there are none. */
  async addressOf(tx: Tx, recording: Recording, actor: Actor): Promise<string | null> {
    const there = await tx.query<unknown[]>('select from caption where evidence_id = $1 and sha256 = $2', [
      recording.evidenceId,
      recording.sha256,
    ]);
    return there.length === 0 ? null : `/api/previews/${this.tickets.for(actor, named(recording))}/captions`;
  }

  /** @throws NotThere, also for a ticket that is over or for something else */
  async get(ticket: string, actor: Actor): Promise<string> {
    const content = found(this.tickets.contentOf(ticket, actor), 'page');
    const { evidenceId, sha256 } = found(recordingIn(content), 'page');
    return this.database.inInstitution(actor, async (tx) => {
      const [row] = await tx.query<{ vtt: string }[]>(
        'select vtt from caption where evidence_id = $1 and sha256 = $2',
        [evidenceId, sha256],
      );
      return found(row, 'page').vtt;
    });
  }
}

/** The file that a piece of evidence has, or was sent with. */
interface Recording {
  evidenceId: string;
  sha256: string;
}

const prefix = 'captions';

/** What a ticket for captions names: never the hash of a content alone. */
function named({ evidenceId, sha256 }: Recording): string {
  return [prefix, evidenceId, sha256].join('~');
}

function recordingIn(content: string): Recording | null {
  const [kind, evidenceId, sha256] = content.split('~');
  return kind === prefix && evidenceId !== undefined && sha256 !== undefined ? { evidenceId, sha256 } : null;
}

async function lockOwn(tx: Tx, id: string, actor: Actor): Promise<{ type: string | null; pins: number }> {
  const [evidence] = await tx.query<{ type: string | null; pins: number }[]>(
    `select e.type, (select count(*)::int from evidence_pin p where p.evidence_id = e.id and p.sha256 = e.sha256) as pins
     from evidence e where e.learner_id = $1 and e.id = $2 for update`,
    [actor.personId, id],
  );
  return found(evidence, 'evidence');
}
