/**
 * A film of 1 GiB into the built product, by the tus protocol and as one multipart request: the throughput of each as a ratio to
 * `cp`, `sync` and SHA-256 of the same file, and how much resident memory grows. Three rounds, the ways after one another in each;
 * the medians of the rounds' ratios are printed. Goals: at least 0.7, at most 48 MiB. Judges nothing.
 *   npm run build && node test/bench/upload.mjs [MiB=1024] [rounds=3]
 */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createReadStream, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { filmForm, filmHead, median, MiB, openProduct, say } from './product.mjs';

const size = Number(process.argv[2] ?? 1024) * MiB;
const rounds = Number(process.argv[3] ?? 3);
const piece = 256 * MiB; // as the web app sends them
const product = await openProduct();
const { place, send } = product;
const film = join(place, 'film.mp4');
try {
  const cookie = await product.signIn('terrence');
  const ways = { tus: byTus, multipart: byMultipart };
  const seen = Object.fromEntries(Object.keys(ways).map((way) => [way, { ratio: [], growth: [] }]));
  for (let round = 1; round <= rounds; round += 1) {
    const sha256 = makeFilm();
    const limit = copyAndHash();
    for (const [way, bring] of Object.entries(ways)) {
      const cpu = product.cpuSeconds();
      const began = performance.now();
      const { given: evidence, growth } = await product.growing(() => bring(cookie));
      const took = (performance.now() - began) / 1000;
      if (evidence.sha256 !== sha256) throw new Error('What arrived is not what was sent.');
      seen[way].ratio.push(limit / took);
      seen[way].growth.push(growth / MiB);
      say(
        `round ${round}, ${way}: ${took.toFixed(1)} s (${(product.cpuSeconds() - cpu).toFixed(1)} s of CPU); the limit ${limit.toFixed(1)} s`,
      );
      await send('DELETE', `/api/evidence/${evidence.id}`, { cookie });
    }
  }
  for (const [way, { ratio, growth }] of Object.entries(seen)) {
    say(
      `${way}, ${size / MiB} MiB: throughput ${median(ratio).toFixed(2)} of cp + sync + sha256sum (goal 0.7), resident memory grew by at most ${Math.max(...growth).toFixed(0)} MiB (goal 48)`,
    );
  }
} finally {
  await product.close();
}

/** Another film each time: content that is known already would be kept without writing it. */
function makeFilm() {
  const file = openSync(film, 'w');
  const block = randomBytes(MiB);
  filmHead.copy(block);
  for (let at = 0; at < size; at += MiB) writeSync(file, block);
  return spawnSync('sha256sum', [film]).stdout.toString().slice(0, 64);
}

/** Seconds of what no upload can do without. */
function copyAndHash() {
  const began = performance.now();
  spawnSync('sh', ['-c', `cp ${film} ${place}/copy && sync ${place}/copy && sha256sum ${place}/copy`]);
  const took = (performance.now() - began) / 1000;
  rmSync(`${place}/copy`);
  return took;
}

async function byTus(cookie) {
  const headers = { cookie, 'tus-resumable': '1.0.0' };
  const metadata = `filename ${Buffer.from('film.mp4').toString('base64')}`;
  const made = await send('POST', '/api/uploads', { ...headers, 'upload-length': size, 'upload-metadata': metadata });
  const address = made.headers.location;
  for (let at = 0; at < size; at += piece) {
    const end = Math.min(at + piece, size);
    await send('PATCH', address, { ...headers, 'upload-offset': at, 'content-type': 'application/offset+octet-stream', 'content-length': end - at }, [part(at, end)]); // prettier-ignore
  }
  const { body } = await send('GET', address, { cookie });
  return (await send('GET', `/api/evidence/${body.evidenceId}`, { cookie })).body;
}

async function byMultipart(cookie) {
  const { head, tail, headers } = filmForm(cookie, size);
  return (await send('POST', '/api/evidence', headers, [head, part(0, size), tail])).body;
}

function part(start, end) {
  return createReadStream(film, { start, end: end - 1, highWaterMark: MiB });
}
