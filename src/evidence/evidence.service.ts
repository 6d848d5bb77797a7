import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Config } from '../config.js';
import { record } from '../history/history.js';
import type { Actor } from '../kernel/actor.js';
import { newId } from '../kernel/id.js';
import { found, Invalid, invalidIf, refuseIf, Stale } from '../kernel/refusal.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Spool, type Received } from '../platform/files/spool.js';
import type { Uploaded } from '../platform/files/upload.engine.js';
import { fromCursor, page } from '../platform/http/page.js';
import { beginCheck, checkOfEvidence } from './check/check.query.js';
import { checkView, type CheckView } from './check/check.rules.js';
import type { NoteCode, ReasonCode } from './examine/reason.rules.js';
import type { ChangedEvidence, EvidencePage, EvidenceQuery, EvidenceView, NewEvidence } from './evidence.dto.js';
import { letGoOfFormer, unpinFromAll } from './evidence.freezing.js';
import { refusalsToRemoveEvidence, refusalsToReplace, refusalsToWords } from './evidence.rules.js';
import { Bytes, lockContent, release, type Placed } from './file/bytes.service.js';
import { inspect } from './file/content.js';
import { Tickets } from './preview/ticket.js';
import { filePolicy } from './upload/limits.query.js';
import { promisedBy, refusalsToAddMore, refusalsToContent, refusalsToPolicy, tidyName } from './file/upload.rules.js';

type NamedFile = Received & { fileName: string };

interface EvidenceRow extends Omit<EvidenceView, 'moves' | 'check' | 'thumbnail'> {
  pins: number;
  check: (Omit<CheckView, 'reasons' | 'notes'> & { reasons: ReasonCode[]; notes: NoteCode[] }) | null;
  hasThumbnail: boolean;
}

/** What a learner shows: files, links and texts of one's own, each usable in many claims. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly spool: Spool,
    private readonly bytes: Bytes,
    private readonly config: Config,
    private readonly tickets: Tickets,
  ) {}

  /** The actor's own evidence, the newest first. */
  list({ kind, limit, after }: EvidenceQuery, actor: Actor): Promise<EvidencePage> {
    const [last] = fromCursor(after, 1) ?? [null];
    return this.database.inInstitution(actor, async (tx) => {
      const rows: EvidenceRow[] = await tx.query(
        `${selectEvidence} and ($2::uuid is null or e.id < $2) and ($3::text is null or e.kind = $3)
         order by e.id desc limit $4`,
        [actor.personId, last, kind ?? null, limit + 1],
      );
      const { rows: shown, next } = page(rows, limit, (row) => [row.id]);
      return { rows: shown.map((row) => this.viewOf(row, actor)), next };
    });
  }

  /** One piece of the actor’s own. @throws NotThere */
  get(id: string, actor: Actor): Promise<EvidenceView> {
    return this.database.inInstitution(actor, async (tx) => this.viewOf(await own(tx, id, actor), actor));
  }

  /**
   * Adds a link, a text, or a file whose bytes have arrived already. @throws Invalid for content that is not what it says
   * it is, Refused when the portfolio is full
   */
  async add(evidence: NewEvidence, uploaded: Uploaded | undefined, actor: Actor): Promise<EvidenceView> {
    const file = await this.inspected(uploaded);
    invalidIf(refusalsToWords(evidence, file !== undefined));
    const command = withContent(actor, evidence, file?.sha256);
    return this.bytes.placing(actor.institutionId, file ? [file] : [], (placed) =>
      this.database.exactlyOnce(command, (tx) => this.insert(tx, evidence, file, placed, actor)),
    );
  }

  /** Describes it anew; a link or a text may also say something else. Submissions keep what they were sent with. @throws Stale */
  change(id: string, changed: ChangedEvidence, actor: Actor): Promise<EvidenceView> {
    return this.database.inInstitution(actor, async (tx) => {
      const before = await lockOwn(tx, id, actor);
      if (before.version !== changed.version) throw new Stale(this.viewOf(before, actor));
      const { title, description = before.description, url = before.url, body = before.body } = changed;
      invalidIf(refusalsToWords({ kind: before.kind, url, body }, before.kind === 'file'));
      await tx.query(
        `update evidence set title = $2, description = $3, url = $4, body = $5, changed_at = $6, version = version + 1
         where id = $1`,
        [id, title.trim(), description.trim(), url, body, this.clock.now()],
      );
      await record(tx, 'evidence.changed', actor, { evidenceId: id }, this.clock.now());
      return this.viewOf(await own(tx, id, actor), actor);
    });
  }

  /**
   * Puts another file in the place of the one that is there: how it is described and where it is linked stays. What was sent keeps
   * the former, which goes when nothing holds it. The same content twice is one. @throws Invalid, Refused as for a new one
   */
  async replace(id: string, uploaded: Uploaded | undefined, actor: Actor): Promise<EvidenceView> {
    const file = await this.inspected(uploaded);
    if (!file) throw new Invalid(refusalsToWords({ kind: 'file' }, false));
    return this.bytes.placing(actor.institutionId, [file], (placed) =>
      this.database.exactlyOnce(actor, (tx) => this.exchange(tx, id, file, placed, actor)),
    );
  }

  /** Removes it for good; the bytes go when nothing else refers to them. @throws Refused while a submission holds it */
  remove(id: string, actor: Actor): Promise<void> {
    return this.database.inInstitution(actor, async (tx) => {
      const evidence = await lockOwn(tx, id, actor);
      refuseIf(refusalsToRemoveEvidence(evidence));
      await this.strike(tx, id, evidence.sha256, actor);
    });
  }

  /** Removes what submissions hold no longer, because its time is over. The caller has locked it. */
  async outlived(tx: Tx, id: string, actor: Actor): Promise<void> {
    const [evidence] = await tx.query<{ sha256: string | null }[]>('select sha256 from evidence where id = $1', [id]);
    await unpinFromAll(tx, id, actor, this.clock.now());
    await this.strike(tx, id, found(evidence, 'evidence').sha256, actor);
  }

  private async strike(tx: Tx, id: string, sha256: string | null, actor: Actor): Promise<void> {
    await tx.query('delete from evidence where id = $1', [id]);
    if (sha256) await release(tx, actor.institutionId, sha256);
    await record(tx, 'evidence.removed', actor, { evidenceId: id, sha256 }, this.clock.now());
  }

  /** What has arrived, under a tidy name. @throws Invalid for content that is not what it says it is */
  private async inspected(uploaded: Uploaded | undefined): Promise<NamedFile | undefined> {
    if (!uploaded) return undefined;
    const file = { ...uploaded.received, fileName: tidyName(uploaded.originalname) };
    invalidIf(refusalsToContent(file.fileName, await inspect(this.spool, file)));
    return file;
  }

  private async exchange(tx: Tx, id: string, file: NamedFile, placed: Placed, actor: Actor): Promise<EvidenceView> {
    const former = await lockOwn(tx, id, actor);
    refuseIf(refusalsToReplace(former));
    if (former.sha256 === file.sha256) return this.viewOf(former, actor);
    const { stored } = await portfolio(tx, actor, file.sha256);
    refuseIf(refusalsToAddMore({ pieces: 0, stored: stored - former.size! }, file.size, this.config.upload));
    // Two who exchange the same files crosswise do not wait for each other.
    for (const sha256 of [former.sha256!, file.sha256].sort()) await lockContent(tx, actor.institutionId, sha256);
    const now = this.clock.now();
    const type = await this.enter(tx, file, placed, actor);
    await tx.query(
      `update evidence set sha256 = $2, file_name = $3, type = $4, changed_at = $5, version = version + 1 where id = $1`,
      [id, file.sha256, file.fileName, type, now],
    );
    await record(tx, 'evidence.replaced', actor, { evidenceId: id, sha256: former.sha256! }, now);
    await letGoOfFormer(tx, { evidenceId: id, sha256: former.sha256! }, actor, now);
    return this.viewOf(await own(tx, id, actor), actor);
  }

  /** Gives a file its rows, and its check. Returns its type. @throws Invalid for what the college does not take */
  private async enter(tx: Tx, file: NamedFile, placed: Placed, actor: Actor): Promise<string> {
    const now = this.clock.now();
    invalidIf(refusalsToPolicy(file.fileName, file.size, await filePolicy(tx, actor.institutionId, now)));
    const { type } = promisedBy(file.fileName)!;
    await this.bytes.enter(tx, placed);
    await beginCheck(tx, actor.institutionId, file.sha256, type, now);
    return type;
  }

  private async insert(
    tx: Tx,
    evidence: NewEvidence,
    file: NamedFile | undefined,
    placed: Placed,
    actor: Actor,
  ): Promise<EvidenceView> {
    refuseIf(refusalsToAddMore(await portfolio(tx, actor, file?.sha256), file?.size ?? 0, this.config.upload));
    const type = file && (await this.enter(tx, file, placed, actor));
    const id = newId();
    await tx.query(
      `insert into evidence (id, institution_id, learner_id, kind, title, description, sha256, file_name, type, url, body,
         added_at, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)`,
      [
        id,
        actor.institutionId,
        actor.personId,
        evidence.kind,
        evidence.title.trim(),
        evidence.description?.trim() ?? '',
        file?.sha256,
        file?.fileName,
        type,
        evidence.url,
        evidence.body,
        this.clock.now(),
      ],
    );
    await record(tx, 'evidence.added', actor, { evidenceId: id, kind: evidence.kind }, this.clock.now());
    return this.viewOf(await own(tx, id, actor), actor);
  }

  private viewOf({ pins, check, hasThumbnail, ...row }: EvidenceRow, actor: Actor): EvidenceView {
    return {
      ...row,
      check: check && checkView(check),
      thumbnail: hasThumbnail ? `/api/previews/${this.tickets.for(actor, row.sha256!)}/thumbnail` : null,
      moves: { remove: refusalsToRemoveEvidence({ pins }), replace: refusalsToReplace(row) },
    };
  }
}

const selectEvidence = `
  select e.id, e.kind, e.title, e.description, e.file_name as "fileName", e.sha256, f.size::float8 as size, e.type, e.url,
    e.body, e.version, e.added_at as "addedAt", e.changed_at as "changedAt",
    (select count(*)::int from evidence_pin p where p.institution_id = e.institution_id and p.evidence_id = e.id) as pins,
    (select count(*)::int from evidence_pin p where p.institution_id = e.institution_id and p.evidence_id = e.id
      and p.sha256 <> e.sha256) as "sentBefore",
    ${checkOfEvidence} as check,
    exists (select from rendition r where r.institution_id = e.institution_id and r.sha256 = e.sha256 and r.kind = 'thumbnail')
      as "hasThumbnail"
  from evidence e left join stored_file f using (institution_id, sha256) where e.learner_id = $1`;

async function own(tx: Tx, id: string, actor: Actor): Promise<EvidenceRow> {
  const [row] = await tx.query(`${selectEvidence} and e.id = $2`, [actor.personId, id]);
  return found<EvidenceRow>(row, 'evidence');
}

/** The lock comes first, so that the pins read after it include a submission that was just made. */
async function lockOwn(tx: Tx, id: string, actor: Actor): Promise<EvidenceRow> {
  await tx.query('select from evidence where learner_id = $1 and id = $2 for update', [actor.personId, id]);
  return own(tx, id, actor);
}

/** One piece of the actor's own whose file can be replaced. @throws NotThere, Refused */
export async function replaceable(tx: Tx, id: string, actor: Actor): Promise<{ size: number }> {
  const { kind, size } = await own(tx, id, actor);
  refuseIf(refusalsToReplace({ kind }));
  return { size: size! };
}

/** How much the learner has, `sha256` aside, because it would not be stored twice. Holds others of the learner's uploads off. */
export async function portfolio(tx: Tx, actor: Actor, sha256 = ''): Promise<{ pieces: number; stored: number }> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [actor.personId]);
  const [counts] = await tx.query(
    `select (select count(*)::int from evidence where learner_id = $1) as pieces,
       (select coalesce(sum(size), 0)::float8 from stored_file f where sha256 <> $2
          and exists (select from evidence e where e.learner_id = $1 and e.sha256 = f.sha256)) as stored`,
    [actor.personId, sha256],
  );
  return counts;
}

/** A multipart body was not read when the idempotency key was hashed: adds what it turned out to be. */
function withContent(actor: Actor, fields: NewEvidence, sha256: string | undefined): Actor {
  if (!actor.once || sha256 === undefined) return actor;
  const asked = JSON.stringify([actor.once.requestHash, fields, sha256]);
  return { ...actor, once: { ...actor.once, requestHash: createHash('sha256').update(asked).digest('hex') } };
}
