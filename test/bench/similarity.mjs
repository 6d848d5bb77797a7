/**
 * How long the hints of one claim take among many statements: the median of the lookup as a ratio to one plain scan of all prints,
 * for a claim of statements and for one with a long file, and whether all prints were read for it. Learners write of their own, with
 * some common phrases, and a few copy. Judges nothing.
 *   npm run build && node test/bench/similarity.mjs [statements=5000]
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { root } from '../../bin/install.mjs';
import { startPostgres } from '../../bin/servers.mjs';

const from = (path) => import(join(root, 'dist', 'src', path));
const { ownerConnection } = await from('database.js');
const { migrate } = await from('platform/database/migrate.js');
const { printsOf, wordsOf } = await from('similarity/print.rules.js');
const { pairsOf } = await from('similarity/similarity.sql.js');

const statements = Number(process.argv[2] ?? 5000);
const ofOneClaim = 5;
const rounds = 15;
const stops = [];
const url = await startPostgres(stops);
try {
  await migrate(ownerConnection(url), url, () => undefined);
  const client = new pg.Client({ connectionString: url });
  stops.push(() => client.end());
  await client.connect();
  const claims = await fill(client);
  await client.query('set role credence_app');
  await client.query(`select set_config('app.institution', $1, false)`, [claims.institutionId]);
  const scan = await median(() => client.query('select count(print), max(learner_id::text) from text_print'));
  for (const [what, claim] of Object.entries({
    'a claim of statements': claims.usual,
    'one with a long file': claims.long,
  })) {
    const tx = { query: async (sql, values) => (await client.query(sql, values)).rows };
    const look = () => pairsOf(tx, claim, claims.nobody);
    const pairs = await look();
    const ratio = (await median(look)) / scan;
    process.stdout.write(`${what}, ${claim.prints} prints among ${claims.prints}: ${pairs.length} pairs, ${ratio.toFixed(2)} of a plain scan\n`); // prettier-ignore
    let plan = '';
    await pairsOf({ query: async (sql, values) => void (plan = JSON.stringify((await client.query(`explain (analyze, format json) ${sql}`, values)).rows)) }, claim, claims.nobody); // prettier-ignore
    const scanned = [...plan.matchAll(/"Node Type":"Seq Scan","Parent Relationship":"\w+","Parallel Aware":\w+,"Async Capable":\w+,"Relation Name":"(\w+)"/g)]; // prettier-ignore
    process.stdout.write(
      `  read from end to end: ${[...new Set(scanned.map(([, table]) => table))].join(', ') || 'no table'}\n`,
    );
  }
} finally {
  for (const stop of stops.reverse()) await stop();
}

/** Triggers and references are for what the product writes: here stand only the rows that are read. */
async function fill(client) {
  await client.query('set session_replication_role = replica');
  const institutionId = randomUUID();
  const random = seeded(7);
  const own = (count) => Array.from({ length: count }, () => `w${Math.floor(random() ** 2 * 20_000)}`).join(' ');
  const phrases = Array.from({ length: 40 }, () => own(12));
  const copies = Array.from({ length: 20 }, () => own(60));
  const some = (all) => all[Math.floor(random() * all.length)];
  const result = { institutionId, nobody: randomUUID(), prints: 0 };
  for (let n = 0; n < statements / ofOneClaim; n += 1) {
    const claim = { id: randomUUID(), learnerId: randomUUID(), prints: 0 };
    await client.query(
      `insert into claim (id, institution_id, learner_id, status, kind, subject_id, title, credits, created_at, edited_at, entered_at, submission_id)
       values ($1, $2, $3, 'routing', 'block', $1, 'A block', 3, now(), now(), now(), $1)`,
      [claim.id, institutionId, claim.learnerId],
    );
    for (let text = 0; text < ofOneClaim; text += 1) {
      const isLong = n === 1 && text === 0;
      const words = [own(isLong ? 25_000 : 120), some(phrases), some(phrases), n % 40 < 2 ? some(copies) : '', own(20)];
      const prints = printsOf(wordsOf([{ page: 1, text: words.join(' ') }]));
      const id = randomUUID();
      await client.query(
        'insert into sent_text (id, institution_id, claim_id, learner_id, about_id) values ($1, $2, $3, $4, $5)',
        [id, institutionId, claim.id, claim.learnerId, randomUUID()],
      );
      await client.query(
        'insert into text_print (institution_id, print, learner_id, text_id) select $1, unnest($2::bigint[]), $3, $4',
        [institutionId, prints, claim.learnerId, id],
      );
      claim.prints += prints.length;
    }
    result.prints += claim.prints;
    if (n === 0) result.usual = claim;
    if (n === 1) result.long = claim;
  }
  await client.query('set session_replication_role = origin');
  await client.query('vacuum analyze');
  return result;
}

async function median(work) {
  const took = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    await work();
    took.push(performance.now() - began);
  }
  return took.sort((a, b) => a - b)[Math.floor(rounds / 2)];
}

/** The same texts at every run (mulberry32). */
function seeded(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
