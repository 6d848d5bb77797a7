import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { record as recordEvent } from '../history/history.js';
import type { Actor } from '../kernel/actor.js';
import { csvLine } from '../kernel/csv.js';
import { DisclosureLog, type DisclosedOf, type DisclosedRecord } from '../kernel/disclosure.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Limits } from '../platform/limits/limits.js';
import { whose } from './disclosed.sql.js';
import type { DisclosurePage, DisclosureQuery, DisclosureView, OwnDisclosurePage } from './disclosure.dto.js';
import { disclosures } from './disclosure.query.js';
import { hourOf, isNamedForLearner, type Basis } from './disclosure.rules.js';

const rowsAtOnce = 2_000;
/** How many readings of this hour a process remembers, so that a page that is opened again costs nothing. */
const rememberedAtMost = 50_000;

/** Something of a record on its way to a reader. */
export interface Disclosed {
  reader: { kind: 'person' | 'token' | 'attestor'; id: string };
  basis: Basis;
  record: DisclosedRecord;
  recordId: string;
}

/** Whose record it is. */
export interface Concerned {
  learnerId: string;
  claimId: string | null;
}

/** The log of who was given which learner's record. */
@Injectable()
export class DisclosureService extends DisclosureLog {
  private hour = 0;
  private readonly remembered = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
  ) {
    super();
  }

  /** Writes down that the record of whom `of` with this id concerns is about to leave. */
  async note(disclosed: Disclosed, of: DisclosedOf, id: string, actor: Pick<Actor, 'institutionId' | 'personId'>) {
    const now = this.clock.now();
    const key = [actor.institutionId, disclosed.reader.id, disclosed.record, disclosed.recordId].join();
    if (this.remembers(key, now)) return;
    const concerned = { sql: whose[of], of: id };
    await this.database.inInstitution(actor, (tx) => keep(tx, disclosed, concerned, actor.institutionId, now));
    this.remembered.add(key);
  }

  /** The same for records that the answer itself names. */
  async noteAll(
    disclosed: Disclosed,
    concerned: readonly Concerned[],
    actor: Pick<Actor, 'institutionId' | 'personId'>,
  ) {
    const now = this.clock.now();
    const place = [actor.institutionId, disclosed.reader.id, disclosed.record, disclosed.recordId].join();
    const fresh = concerned.filter(({ learnerId }) => !this.remembers(`${place},${learnerId}`, now));
    if (fresh.length === 0) return;
    const named = { sql: namedIn, of: JSON.stringify(fresh) };
    await this.database.inInstitution(actor, (tx) => keep(tx, disclosed, named, actor.institutionId, now));
    for (const { learnerId } of fresh) this.remembered.add(`${place},${learnerId}`);
  }

  async batchLeaves(batchId: string, personId: string, { institutionId }: Pick<Actor, 'institutionId'>): Promise<void> {
    const reader = { kind: 'person', id: personId } as const;
    const disclosed = { reader, basis: 'registrar', record: 'batch_file', recordId: batchId } as const;
    await this.note(disclosed, 'batch', batchId, { institutionId, personId });
  }

  list(query: DisclosureQuery, actor: Actor): Promise<DisclosurePage> {
    return this.database.inInstitution(actor, (tx) => disclosures(tx, query));
  }

  /** Who has read the asking learner's record. */
  async own(query: Pick<DisclosureQuery, 'limit' | 'after'>, actor: Actor): Promise<OwnDisclosurePage> {
    const { rows, next } = await this.list({ ...query, learnerId: actor.personId! }, actor);
    return {
      next,
      rows: rows.map(({ id, at, readerName, basis, record, claimId, claimReference, title }) => ({
        id,
        at,
        readerName: isNamedForLearner(basis) ? readerName : null,
        basis,
        record,
        claimId,
        claimReference,
        title,
      })),
    };
  }

  /** The log as a CSV file. That somebody took it is on record. */
  async file(query: DisclosureQuery, actor: Actor): Promise<Readable> {
    await this.limits.take('recordFiles', actor.institutionId);
    await this.database.inInstitution(actor, (tx) =>
      recordEvent(tx, 'disclosure.downloaded', actor, {}, this.clock.now()),
    );
    return Readable.from(this.lines(query, actor));
  }

  private async *lines(query: DisclosureQuery, actor: Actor): AsyncGenerator<string> {
    yield csvLine(columns);
    for (let after = query.after; ;) {
      const { rows, next } = await this.list({ ...query, limit: rowsAtOnce, ...(after ? { after } : {}) }, actor);
      yield rows.map(lineOf).join('');
      if (next === null) return;
      after = next;
    }
  }

  /** Whether this process has written this down in this hour already. */
  private remembers(key: string, now: Date): boolean {
    const hour = hourOf(now).getTime();
    if (hour !== this.hour || this.remembered.size > rememberedAtMost) this.remembered.clear();
    this.hour = hour;
    return this.remembered.has(key);
  }
}

/** Writes the rows in one statement: whom a large batch concerns does not pass through the process. `$1` of the `sql` is `of`. */
async function keep(
  tx: Tx,
  { reader, basis, record, recordId }: Disclosed,
  concerned: { sql: string; of: string },
  institutionId: string,
  now: Date,
): Promise<void> {
  await tx.query(
    `insert into disclosure (id, institution_id, learner_id, reader_kind, reader_id, basis, record, record_id, claim_id, hour, at)
     select new_id(), $2, "learnerId", $3, $4, $5, $6, $7, "claimId", $8, $9
     from (${concerned.sql}) concerned where "learnerId" <> $4
     on conflict (institution_id, reader_id, record, record_id, learner_id, hour) do nothing`,
    [concerned.of, institutionId, reader.kind, reader.id, basis, record, recordId, hourOf(now), now],
  );
}

const namedIn = `select "learnerId", "claimId" from jsonb_to_recordset($1) as named ("learnerId" uuid, "claimId" uuid)`;

const columns = ['at', 'learner', 'student_id', 'reader', 'reader_kind', 'basis', 'record', 'claim', 'title'];

function lineOf(row: DisclosureView): string {
  return csvLine([
    row.at.toISOString(),
    row.learnerName,
    row.studentId ?? '',
    row.readerName ?? '',
    row.readerKind,
    row.basis,
    row.record,
    row.claimReference ?? '',
    row.title ?? '',
  ]);
}
