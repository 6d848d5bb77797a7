import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refusalsToReturn } from '../evidence/check/check.rules.js';
import { record } from '../history/history.js';
import type { Actor } from '../kernel/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { FileStore, Missing } from '../platform/files/file.store.js';
import { Limits } from '../platform/limits/limits.js';
import { archiveOf, type Archive, type Entry } from './archive.js';
import type { TakeoutView } from './takeout.dto.js';
import { pathsOf } from './takeout.names.rules.js';
import { indexPage, keyOf, type Place } from './takeout.page.rules.js';
import { TakenRecords, type FormerFile, type TakenEvidence, type TakenRecord } from './takeout.record.js';

export const takeoutFormat = 'credence-takeout-1';

/** A file of evidence with its place in the archive. */
interface Filed {
  key: string;
  sha256: string;
  size: number;
  place: Place;
}

/** Everything of a learner's own, to take along. */
@Injectable()
export class TakeoutService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly files: FileStore,
    private readonly limits: Limits,
    private readonly records: TakenRecords,
  ) {}

  /** How much it would be. */
  view(actor: Actor): Promise<TakeoutView> {
    return this.database.inInstitution(actor, async (tx) => {
      const [counts] = await tx.query<[TakeoutView]>(
        `select count(*)::int as files, coalesce(sum(f.size), 0)::float8 as bytes
         from (select institution_id, id, sha256 from evidence where learner_id = $1
           union select p.institution_id, p.evidence_id, p.sha256 from evidence_pin p
             join evidence e on e.institution_id = p.institution_id and e.id = p.evidence_id where e.learner_id = $1) as e
         join stored_file f using (institution_id, sha256)`,
        [actor.personId],
      );
      return counts;
    });
  }

  /** Puts it together while it is read. That it was taken is on record. */
  async open(actor: Actor): Promise<Archive> {
    await this.limits.take('recordFiles', `${actor.institutionId} ${actor.personId}`);
    const taken = await this.records.of(actor);
    const filed = await this.filed(actor.institutionId, taken.evidence);
    const texts = textsOf(taken, new Map(filed.map(({ key, place }) => [key, place])));
    const files = filed.flatMap(({ place, ...file }) => ('path' in place ? [{ ...file, path: place.path }] : []));
    const sums = [...texts.map(({ path, bytes }) => ({ path, sha256: sha256(bytes) })), ...files]
      .map(({ path, sha256: sum }) => `${sum}  ${path}\n`)
      .join('');
    const now = this.clock.now();
    const entries: Entry[] = [
      ...texts,
      { path: 'SHA256SUMS', bytes: Buffer.from(sums) },
      ...files.map(({ path, size, sha256: sum }) => ({
        path,
        size,
        open: () => this.files.read(actor.institutionId, sum),
      })),
    ];
    const archive = await archiveOf(entries, now);
    await this.database.inInstitution(actor, (tx) => record(tx, 'record.taken', actor, { files: files.length }, now));
    return archive;
  }

  private async filed(institutionId: string, evidence: readonly TakenEvidence[]): Promise<Filed[]> {
    const filed: Filed[] = [];
    const ours = evidence.flatMap((one) => filesOf(one).map((file) => ({ ...file, key: keyOf(one.id, file.sha256) })));
    const paths = pathsOf(ours.map(({ fileName }) => fileName));
    for (const [n, { key, sha256: sum, size, scan }] of ours.entries()) {
      const place: Place =
        refusalsToReturn({ scan }).length > 0
          ? { absent: 'infected' }
          : (await this.isThere(institutionId, sum))
            ? { path: paths[n]! }
            : { absent: 'missing' };
      filed.push({ key, sha256: sum, size, place });
    }
    return filed;
  }

  private async isThere(institutionId: string, sum: string): Promise<boolean> {
    try {
      (await this.files.read(institutionId, sum, { start: 0, end: 0 })).destroy();
      return true;
    } catch (error) {
      if (!(error instanceof Missing)) throw error;
      return false;
    }
  }
}

/** The file of a piece of evidence, and those that were there before. */
function filesOf({ sha256: sum, fileName, size, check, formerly }: TakenEvidence): FormerFile[] {
  if (sum === null) return [];
  return [{ sha256: sum, fileName: fileName!, size: size!, scan: check?.scan ?? 'waiting' }, ...formerly];
}

/** The page to read and the same for programs. */
function textsOf(taken: TakenRecord, places: ReadonlyMap<string, Place>): { path: string; bytes: Buffer }[] {
  const evidence = taken.evidence.map((one) => ({
    ...one,
    ...(one.sha256 && places.get(keyOf(one.id, one.sha256))),
    formerly: one.formerly.map((file) => ({ ...file, ...places.get(keyOf(one.id, file.sha256)) })),
  }));
  const json = JSON.stringify({ format: takeoutFormat, ...taken, evidence }, withoutScreens, 1);
  return [
    { path: 'index.html', bytes: Buffer.from(indexPage(taken, places)) },
    { path: 'record.json', bytes: Buffer.from(json) },
  ];
}

/** What can be clicked now, and by which address a picture is shown, is no part of a record. */
function withoutScreens(key: string, value: unknown): unknown {
  return key === 'moves' || key === 'thumbnail' ? undefined : value;
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
