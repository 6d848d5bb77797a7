/**
 * A learner's whole record of some 1 GiB out of the built product as one ZIP, read as fast as it comes: how fast that is,
 * and how much resident memory grows. That every byte is right is proved elsewhere:
 * `test/takeout.spec.ts`. Goal: at most 48 MiB. Judges nothing.
 *   npm run build && node test/bench/takeout.mjs [MiB=1024] [rounds=3]
 */
import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { filmForm, filmHead, median, MiB, openProduct, say } from './product.mjs';

const size = Number(process.argv[2] ?? 1024) * MiB;
const rounds = Number(process.argv[3] ?? 3);
const films = 8;
const product = await openProduct();
try {
  const cookie = await product.signIn('terrence');
  for (let n = 0; n < films; n += 1) {
    const { head, tail, headers } = filmForm(cookie, size / films);
    await product.send('POST', '/api/evidence', headers, [head, film(size / films), tail]);
  }
  const seen = [];
  for (let round = 1; round <= rounds; round += 1) {
    const began = performance.now();
    const { given: bytes, growth } = await product.growing(() => takeOut(cookie));
    const took = (performance.now() - began) / 1000;
    if (bytes < size) throw new Error('The archive is smaller than its files.');
    seen.push({ speed: bytes / MiB / took, growth: growth / MiB });
    say(`round ${round}: ${(bytes / MiB).toFixed(0)} MiB in ${took.toFixed(1)} s, resident memory grew by ${(growth / MiB).toFixed(0)} MiB`); // prettier-ignore
  }
  const speed = median(seen.map((one) => one.speed));
  say(`a record of ${size / MiB} MiB: ${speed.toFixed(0)} MiB/s, resident memory grew by at most ${Math.max(...seen.map((one) => one.growth)).toFixed(0)} MiB (goal 48)`); // prettier-ignore
} finally {
  await product.close();
}

/** So many bytes of a film that nobody has yet. */
function* film(bytes) {
  const block = randomBytes(MiB);
  filmHead.copy(block);
  for (let at = 0; at < bytes; at += MiB) yield block;
}

/** How many bytes came; all that were promised. */
function takeOut(cookie) {
  return new Promise((resolve, reject) => {
    const asking = request(`${product.origin}/api/record/takeout/file`, { headers: { cookie } }, (answer) => {
      if (answer.statusCode !== 200) return reject(new Error(`The record was not given: ${answer.statusCode}.`));
      let bytes = 0;
      answer.on('data', (part) => (bytes += part.length));
      answer.on('error', reject);
      answer.on('end', () => {
        const promised = Number(answer.headers['content-length']);
        if (bytes === promised) resolve(bytes);
        else reject(new Error(`${bytes} bytes came of ${promised}.`));
      });
    });
    asking.on('error', reject).end();
  });
}
