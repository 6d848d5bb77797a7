import { Injectable, Logger } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { Config } from '../../config.js';
import type { Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/id.js';
import { found, Invalid, invalidIf, NotThere, refuseIf, Refused, type Refusal } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Turns } from '../../platform/database/turns.js';
import { TooLarge } from '../../platform/files/file.store.js';
import { Spool } from '../../platform/files/spool.js';
import { NotThereYet, UnfinishedFiles } from '../../platform/files/unfinished.js';
import { EvidenceService, portfolio, replaceable } from '../evidence.service.js';
import {
  accepted,
  mostBytes,
  refusalOfSize,
  refusalsToAddMore,
  refusalsToName,
  refusalsToPolicy,
  tidyName,
} from '../file/upload.rules.js';
import { filePolicy } from './limits.query.js';
import type { UploadsView, UploadView } from './upload.dto.js';

/** What is announced of a file before its bytes travel. */
export interface Announced {
  fileName: string;
  title: string;
  description: string;
  /** In bytes. */
  size: number;
  /** What tells the file from another of the same name and size, for whoever goes on with it. */
  fingerprint: string;
  /** The evidence whose file it replaces; null for a new piece. */
  replacesId: string | null;
}

const hours = 60 * 60_000;
/** A closed laptop may stay closed over a weekend and more. */
const patience = 7 * 24 * hours;
/** What ended is told for so long. */
const remembered = 24 * hours;

/*
 ** A file's way here in pieces.
 **   begun ──▶ arriving ──▶ arrived ──▶ evidence · refused
 ** (1) What is not taken is refused before a byte of it travels.
 ** (2) What has arrived becomes evidence once, whoever notices first: the last piece, the next question, or the clock.
 ** (3) What does not go on for a week leaves nothing.
 ** (4) One piece of a file comes at a time, whichever process takes it.
 */
@Injectable()
export class Uploads {
  private readonly log = new Logger(Uploads.name);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly turns: Turns,
    private readonly spool: Spool,
    private readonly unfinished: UnfinishedFiles,
    private readonly evidence: EvidenceService,
  ) {}

  /** Announces a file. Returns its id. @throws Invalid for what is not taken, Refused when the portfolio is full */
  async begin({ size, ...announced }: Announced, actor: Actor): Promise<string> {
    const fileName = tidyName(announced.fileName);
    const { upload } = this.config;
    const id = await this.database.inInstitution(actor, async (tx) => {
      const policy = await filePolicy(tx, actor.institutionId, this.clock.now());
      invalidIf(refusalsToName(fileName));
      invalidIf([
        ...(size <= mostBytes(fileName, upload) ? [] : [refusalOfSize(mostBytes(fileName, upload))]),
        ...refusalsToPolicy(fileName, size, policy),
      ]);
      const { pieces, stored } = await portfolio(tx, actor);
      const [coming] = await tx.query<[{ pieces: number; bytes: number }]>(
        `select count(*)::int as pieces, coalesce(sum(size), 0)::float8 as bytes from upload
         where learner_id = $1 and ended_at is null and expires_at > $2`,
        [actor.personId, this.clock.now()],
      );
      const former = announced.replacesId === null ? null : await replaceable(tx, announced.replacesId, actor);
      const [more, goes] = former === null ? [pieces + coming.pieces, 0] : [0, former.size];
      refuseIf(refusalsToAddMore({ pieces: more, stored: stored + coming.bytes - goes }, size, upload));
      return this.insert(tx, { ...announced, fileName, size }, actor);
    });
    await this.unfinished.begin(id);
    return id;
  }

  /** The actor's own that are on their way or ended today, the newest first, with what is taken. */
  list(actor: Actor): Promise<UploadsView> {
    return this.database.inInstitution(actor, async (tx) => {
      const rows = await tx.query<Row[]>(`${selectUpload} where learner_id = $1 order by id desc limit 100`, [
        actor.personId,
      ]);
      const policy = await filePolicy(tx, actor.institutionId, this.clock.now());
      const { upload } = this.config;
      const most = Math.max(upload.documentBytes, upload.videoBytes);
      return {
        rows: await Promise.all(rows.map((row) => this.viewOf(row))),
        limits: {
          fileBytes: Math.min(most, policy?.fileBytes ?? most),
          endings: accepted
            .filter(({ type }) => policy?.types.includes(type) ?? true)
            .map(({ extension }) => extension),
        },
      };
    });
  }

  /** One of the actor's own; one that has arrived whole is evidence after this, or refused. @throws NotThere */
  async get(id: string, actor: Actor): Promise<UploadView> {
    const row = await this.own(id, actor);
    if (await this.isWhole(row)) await this.finish(row, actor);
    return this.viewOf(await this.own(id, actor));
  }

  /** How much has arrived of how much, for the protocol. @throws NotThere */
  async standing(id: string, actor: Actor): Promise<{ size: number; received: number }> {
    const row = await this.own(id, actor);
    const { received } = await this.viewOf(row);
    if (received === 0 && (await this.unfinished.arrived(id)) === null) throw new NotThere('upload');
    return { size: row.size, received };
  }

  /**
   * Takes in a piece that begins at byte `offset`. Returns how much has arrived. @throws NotThere, Refused for a piece that does
   * not go on where the file is or goes beyond its end, Taken while another piece of it comes
   */
  async send(id: string, piece: Readable, offset: number, actor: Actor): Promise<number> {
    const { size, endedAt } = await this.own(id, actor);
    if (endedAt !== null) throw new NotThere('upload');
    await this.database.inInstitution(actor, (tx) =>
      tx.query('update upload set expires_at = $2 where id = $1', [id, this.untilExpiry()]),
    );
    return this.turns.alone(`upload ${id}`, async (lost) => {
      const stop = () => piece.destroy(new Error('the turn was lost'));
      lost.addEventListener('abort', stop);
      try {
        return await this.unfinished.append(id, piece, offset, size);
      } catch (error) {
        if (error instanceof NotThereYet) throw new Refused([refusalOfOffset]);
        throw error instanceof TooLarge ? new Invalid([refusalOfLength]) : error;
      } finally {
        lost.removeEventListener('abort', stop);
      }
    });
  }

  /** Ends it, whatever has arrived. What became evidence stays evidence. */
  async drop(id: string, actor: Actor): Promise<void> {
    await this.own(id, actor);
    await this.database.inInstitution(actor, (tx) => tx.query('delete from upload where id = $1', [id]));
    await this.unfinished.remove(id);
  }

  /** Finishes what has arrived and nobody finished; throws away what is over. */
  async sweep(): Promise<void> {
    const now = this.clock.now();
    const known = new Set<string>();
    // Before the rows are read: a file that is begun meanwhile is not taken for one that nobody knows.
    const there = await this.unfinished.all();
    await this.database.inEveryInstitution(async (institutionId) => {
      const actor = { kind: 'person', institutionId, personId: null, roles: ['learner'], scopes: [] } as const;
      const rows = await this.database.inInstitution(actor, async (tx) => {
        await tx.query('delete from upload where ended_at < $1', [new Date(now.getTime() - remembered)]);
        return tx.query<Row[]>(`${selectUpload} where ended_at is null`);
      });
      for (const row of rows) {
        // What has arrived whole is kept however late that is noticed: a server may be off for long.
        const isWhole = await this.isWhole(row);
        if (!isWhole && row.expiresAt < now) {
          await this.database.inInstitution(actor, (tx) =>
            tx.query('delete from upload where id = $1 and expires_at < $2', [row.id, now]),
          );
          continue;
        }
        known.add(row.id);
        // One that cannot be finished now does not hold up those of other people.
        if (isWhole) await this.finish(row, { ...actor, personId: row.learnerId }).catch(this.say);
      }
    });
    for (const id of there) if (!known.has(id)) await this.unfinished.remove(id);
  }

  private readonly say = (error: unknown) => this.log.error(`An upload could not be finished: ${String(error)}`);

  private async finish({ id, fileName, title, description, replacesId }: Row, actor: Actor): Promise<void> {
    const received = await this.unfinished.take(id);
    // The key makes two who finish at once, and one who was killed in between, add one piece of evidence.
    const once = { ...actor, once: { key: `upload-${id}`, requestHash: '' } };
    let evidenceId: string | null = null;
    let refusals = null;
    try {
      const uploaded = { originalname: fileName, received };
      const view =
        replacesId === null
          ? await this.evidence.add({ kind: 'file', title, description }, uploaded, once)
          : await this.evidence.replace(replacesId, uploaded, once);
      evidenceId = view.id;
    } catch (error) {
      if (!(error instanceof Invalid) && !(error instanceof Refused)) throw error;
      refusals = error.refusals;
    } finally {
      await this.spool.discard(received);
    }
    await this.database.inInstitution(actor, (tx) =>
      tx.query('update upload set evidence_id = $2, refusals = $3, ended_at = $4 where id = $1 and ended_at is null', [
        id,
        evidenceId,
        refusals && JSON.stringify(refusals),
        this.clock.now(),
      ]),
    );
    await this.unfinished.remove(id);
  }

  private async insert(
    tx: Tx,
    { fileName, title, description, size, fingerprint, replacesId }: Announced,
    actor: Actor,
  ): Promise<string> {
    const id = newId();
    await tx.query(
      `insert into upload (id, institution_id, learner_id, file_name, title, description, size, begun_at, expires_at, fingerprint,
         replaces_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        id,
        actor.institutionId,
        actor.personId,
        fileName,
        title,
        description,
        size,
        this.clock.now(),
        this.untilExpiry(),
        fingerprint,
        replacesId,
      ],
    );
    return id;
  }

  private untilExpiry(): Date {
    return new Date(this.clock.now().getTime() + patience);
  }

  private own(id: string, actor: Actor): Promise<Row> {
    return this.database.inInstitution(actor, async (tx) => {
      const rows = await tx.query<Row[]>(`${selectUpload} where id = $1 and learner_id = $2`, [id, actor.personId]);
      return found(rows[0], 'upload');
    });
  }

  private async isWhole({ id, size, endedAt }: Row): Promise<boolean> {
    return endedAt === null && (await this.unfinished.arrived(id)) === size;
  }

  private async viewOf({ learnerId: _, description: __, endedAt, refusals, ...row }: Row): Promise<UploadView> {
    const received = endedAt === null ? await this.unfinished.arrived(row.id) : row.size;
    return { ...row, refusals: refusals ?? [], received: received ?? 0 };
  }
}

interface Row extends Omit<UploadView, 'received' | 'refusals'> {
  learnerId: string;
  description: string;
  endedAt: Date | null;
  refusals: UploadView['refusals'] | null;
}

const selectUpload = `select id, learner_id as "learnerId", file_name as "fileName", title, description, size::float8 as size, fingerprint,
  begun_at as "begunAt", expires_at as "expiresAt", replaces_id as "replacesId", ended_at as "endedAt", evidence_id as "evidenceId", refusals from upload`;

const refusalOfOffset: Refusal = {
  code: 'elsewhere',
  detail: 'The file does not go on there. Ask how much of it has arrived, and send it from there on.',
};
const refusalOfLength: Refusal = {
  code: 'too_long',
  detail: 'More came than the file was said to have. Begin it again.',
  about: 'file',
};
