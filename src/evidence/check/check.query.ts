import type { Tx } from '../../platform/database/database.js';
import type { Examination } from '../examine/examination.js';
import type { NoteCode, ReasonCode } from '../examine/reason.rules.js';
import type { CheckState, ScanState } from './check.rules.js';

export interface Check {
  sha256: string;
  type: string;
  /** Of the content, in bytes. */
  size: number;
  state: CheckState;
  scan: ScanState;
  reasons: ReasonCode[];
  notes: NoteCode[];
  preview: Examination['preview'];
  pages: number | null;
  redactions: [number, number][];
  pagesWanted: number;
  pagesMade: number;
}

const columns =
  'k.sha256, k.type, k.state, k.scan, k.reasons, k.notes, k.preview, k.pages, k.redactions, k.pages_wanted as "pagesWanted", k.pages_made as "pagesMade"';

/** SQL for a check as JSON, of the evidence row `e`; null for what is no file. */
export const checkOfEvidence = `(select json_build_object('state', k.state, 'scan', k.scan, 'reasons', k.reasons, 'notes', k.notes,
    'pages', k.pages) from file_check k where k.institution_id = e.institution_id and k.sha256 = e.sha256)`;

/** Every new content is to be checked; one that is known already was. */
export async function beginCheck(tx: Tx, institutionId: string, sha256: string, type: string, now: Date) {
  await tx.query(
    `insert into file_check (institution_id, sha256, type, begun_at) values ($1, $2, $3, $4) on conflict do nothing`,
    [institutionId, sha256, type, now],
  );
}

/** The check of a content that is there; undefined when the content or its check is gone. */
export async function checkOf(tx: Tx, sha256: string): Promise<Check | undefined> {
  const [row] = await tx.query<Check[]>(
    `select ${columns}, f.size::float8 as size from file_check k join stored_file f using (institution_id, sha256)
     where k.sha256 = $1`,
    [sha256],
  );
  return row;
}

/**
 * Takes up what is still to do since before `before`: not looked into, or (with a scanner) not scanned. Whoever waits longest comes
 * first. What the scanner does not take, such as a film beyond its limit, is tried ever more seldom, at last once a day.
 */
export async function takeOpenChecks(tx: Tx, hasScanner: boolean, before: Date, now: Date): Promise<string[]> {
  const [rows] = await tx.query<[{ sha256: string }[], number]>(
    `update file_check set tried_at = $3 where sha256 in (
       select sha256 from file_check where begun_at < $1
         and (state = 'checking' or ($2 and state = 'ready' and scan in ('waiting', 'unscanned')
           and (tried_at is null or tried_at + least(tried_at - begun_at, interval '1 day') < $3)))
       order by tried_at nulls first, begun_at limit 200)
     returning sha256`,
    [before, hasScanner, now],
  );
  return rows.map(({ sha256 }) => sha256);
}

/** Writes what was found. */
export async function endCheck(
  tx: Tx,
  sha256: string,
  { verdict, reasons, notes, preview, pages, redactions }: Examination,
  scan: ScanState,
  now: Date,
): Promise<void> {
  await tx.query(
    `update file_check set state = $2, scan = $3, reasons = $4, notes = $5, preview = $6, pages = $7, redactions = $8,
       checked_at = $9 where sha256 = $1`,
    [sha256, verdict, scan, reasons, notes, preview, pages, JSON.stringify(redactions), now],
  );
}
