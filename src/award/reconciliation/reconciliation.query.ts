import { credits, formatCredits } from '../../kernel/credits.js';
import { found } from '../../kernel/refusal.js';
import type { Tx } from '../../platform/database/database.js';
import { fromCursor, page, type Page, type PageQuery } from '../../platform/http/page.js';
import type { FindingQuery, ReconciliationFinding, ReconciliationView, SideView } from './reconciliation.dto.js';
import type { ExtractRow, LedgerLine, Reconciled } from './reconciliation.rules.js';

const view = `
  select r.id, r.term_code as "termCode", r.extract_sha256 as "extractSha256", r.extract_rows as "extractRows",
    r.ledger_lines as "ledgerLines", r.matched, r.awarded_not_posted as "awardedNotPosted",
    r.posted_not_awarded as "postedNotAwarded", r.differs, r.run_by as "runBy", p.name as "runByName", r.run_at as "runAt", r.scheduled
  from reconciliation r left join person p on p.id = r.run_by`;

export async function reconciliations(tx: Tx, { limit, after }: PageQuery): Promise<Page<ReconciliationView>> {
  const [last] = fromCursor(after, 1) ?? [null];
  const rows = await tx.query<ReconciliationView[]>(
    `${view} where ($1::uuid is null or r.id < $1) order by r.id desc limit $2`,
    [last, limit + 1],
  );
  return page(rows, limit, (run) => [run.id]);
}

export async function reconciliation(tx: Tx, id: string): Promise<ReconciliationView> {
  const [run] = await tx.query<ReconciliationView[]>(`${view} where r.id = $1`, [id]);
  return found(run, 'reconciliation');
}

/** What a run found, in the order of the three lists. */
export async function findingsOf(tx: Tx, id: string, query: FindingQuery): Promise<Page<ReconciliationFinding>> {
  await reconciliation(tx, id);
  const [last] = fromCursor(query.after, 1) ?? [0];
  const rows = await tx.query<ReconciliationFinding[]>(
    `select f.position, f.list, f.award_id as "awardId", a.learner_id as "learnerId", p.name as "learnerName", f.line,
       f.because, f.fields, f.ours, f.theirs
     from reconciliation_finding f
     left join award a on a.institution_id = f.institution_id and a.id = f.award_id
     left join person p on p.id = a.learner_id
     where f.reconciliation_id = $1 and f.position > $2 and ($3::text is null or f.list = $3) order by f.position limit $4`,
    [id, last, query.list ?? null, query.limit + 1],
  );
  return page(rows, query.limit, (finding) => [finding.position]);
}

/** The ledger's lines: of one term and those that the extract names, or all. */
export async function ledgerLines(tx: Tx, termCode: string | null, named: readonly string[]): Promise<LedgerLine[]> {
  const rows = await tx.query<(Omit<LedgerLine, 'credits'> & { credits: string })[]>(
    `select a.id as "awardId", a.public_id as "publicId", m.student_id as "studentId", a.term_code as "termCode",
       coalesce(a.course_code, a.title) as course, a.credits::text, a.grade, a.posting, a.voided_at is not null as voided
     from award a
     join membership m on m.institution_id = a.institution_id and m.person_id = a.learner_id
     where a.kind = 'award' and ($1::text is null or a.term_code = $1 or a.public_id = any($2))`,
    [termCode, named],
  );
  return rows.map((row) => ({ ...row, credits: credits(row.credits) }));
}

/** A finding as it is kept: its learner is the award's. */
export type KeptFinding = Omit<ReconciliationFinding, 'learnerId' | 'learnerName'>;

/** The three lists as rows to keep. */
export function findingRows({ awardedNotPosted, postedNotAwarded, differs }: Reconciled): KeptFinding[] {
  const rows: Omit<KeptFinding, 'position'>[] = [
    ...awardedNotPosted.map((line) => ({
      list: 'awarded_not_posted' as const,
      awardId: line.awardId,
      line: null,
      because: line.posting,
      fields: [],
      ours: ours(line),
      theirs: null,
    })),
    ...postedNotAwarded.map(({ row, because }) => ({
      list: 'posted_not_awarded' as const,
      awardId: null,
      line: row.line,
      because,
      fields: [],
      ours: null,
      theirs: theirs(row),
    })),
    ...differs.map(({ line, row, fields }) => ({
      list: 'differs' as const,
      awardId: line.awardId,
      line: row.line,
      because: null,
      fields,
      ours: ours(line),
      theirs: theirs(row),
    })),
  ];
  return rows.map((row, n) => ({ position: n + 1, ...row }));
}

function ours({ publicId, studentId, termCode, course, credits, grade }: LedgerLine): SideView {
  return { publicId, studentId, term: termCode, course, credits: formatCredits(credits), grade };
}

function theirs({ publicId, studentId, termCode, course, credits, grade }: ExtractRow): SideView {
  return { publicId, studentId, term: termCode, course, credits: formatCredits(credits), grade };
}
