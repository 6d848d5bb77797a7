import { found, refuseIf } from '../../kernel/refusal.js';
import type { Tx } from '../../platform/database/database.js';
import { refusalsToDownload, type BatchStatus } from '../batch/batch.rules.js';
import type { Fields } from '../profile/field.rules.js';
import { profileOfBatch } from '../profile/in-use.query.js';
import { valueOf, type Profile } from '../profile/profile.rules.js';
import type { Issuing, TranscriptLine } from './pesc.rules.js';

/** A released batch, as its transcripts name it. */
export interface Issued extends Issuing {
  number: number;
  profile: Profile;
}

/** A released batch. @throws Refused before the release */
export async function issued(tx: Tx, batchId: string): Promise<Issued> {
  const { status, ...issuing } = await frozen(tx, batchId);
  refuseIf(refusalsToDownload({ status, preparedBy: null }));
  return issuing;
}

/** A batch as its transcripts would name it, be it released or not: its lines are frozen either way. */
export async function frozen(tx: Tx, batchId: string): Promise<Issued & { status: BatchStatus }> {
  const [row] = await tx.query<(Omit<Issued, 'issuedAt' | 'profile'> & { status: BatchStatus; at: Date })[]>(
    `select b.status, b.number, b.college_name as college, i.code, b.college_codes as codes,
       coalesce(b.released_at, b.prepared_at) as at
     from batch b join institution i on i.id = b.institution_id where b.id = $1`,
    [batchId],
  );
  const { at, ...batch } = found(row, 'batch');
  const { content: profile } = await profileOfBatch(tx, batchId);
  return { ...batch, issuedAt: at.toISOString(), profile };
}

/** Which lines: those of one learner, or of all learners after this one (from the first on: null) up to and with that one. */
export type Asked = { learnerId: string } | { after: string | null; upTo: string };

export interface LearnersLine extends TranscriptLine {
  learnerId: string;
}

/** The learners of a batch in their order, but only each one who is `apart` learners after the last, and the very last. */
export async function milestones(tx: Tx, batchId: string, apart: number): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select id from (
       select id, row_number() over (order by id) as place, count(*) over () as all_of_them
       from (select distinct a.learner_id as id from batch_line l
             join award a on a.institution_id = l.institution_id and a.id = l.award_id where l.batch_id = $1) learners) numbered
     where place % $2 = 0 or place = all_of_them order by place`,
    [batchId, apart],
  );
  return rows.map(({ id }) => id);
}

/**
 * Lines of a batch, learner by learner. They arrive as one text, of which each line is read when its turn comes: as rows, all of them
 * would be things that live until the last is used, and a hundred thousand pass through here.
 */
export async function linesByLearner(
  tx: Tx,
  batchId: string,
  profile: Profile,
  asked: Asked,
): Promise<Iterable<LearnersLine>> {
  const [condition, values] =
    'learnerId' in asked
      ? ['a.learner_id = $2', [asked.learnerId]]
      : ['($2::uuid is null or a.learner_id > $2) and a.learner_id <= $3', [asked.after, asked.upTo]];
  const [{ lines }] = await tx.query<[{ lines: string | null }]>(
    `select string_agg(json_build_array(a.learner_id, l.said)::text, E'\\n' order by a.learner_id, l.position) as lines
     from batch_line l join award a on a.institution_id = l.institution_id and a.id = l.award_id
     where l.batch_id = $1 and ${condition}`,
    [batchId, ...values],
  );
  return read(lines ?? '', profile);
}

function* read(lines: string, profile: Profile): Generator<LearnersLine> {
  const graded = profile.columns.find(({ source }) => source === 'grade');
  for (const line of lines.split('\n').filter((text) => text !== '')) {
    const [learnerId, fields] = JSON.parse(line) as [string, Fields];
    yield { learnerId, fields, grade: (graded && valueOf(profile, graded, fields)) ?? fields.grade };
  }
}
