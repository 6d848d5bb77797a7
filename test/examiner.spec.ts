import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import sharp from 'sharp';
import { examineHere } from '../src/evidence/examine/examine.js';
import { Examiner } from '../src/evidence/examine/examiner.js';
import { examineLimits } from '../src/evidence/examine/limits.js';
import { pdfOf, plans, slowDrawing } from './world/files.js';

let home: string;
beforeEach(async () => (home = await mkdtemp(join(tmpdir(), 'credence-examine-'))));
afterEach(() => rm(home, { recursive: true, force: true }));

const file = async (name: string, content: Buffer, type: string) => {
  const path = join(home, name);
  await writeFile(path, content);
  return { path, type, size: (await stat(path)).size };
};
const into = () => mkdtemp(join(home, 'into-'));
const picture = (side: number) =>
  sharp({ create: { width: side, height: side, channels: 3, background: '#777777' } })
    .png()
    .toBuffer();

test('a file that takes too much memory is given up, and the next one goes on with a new process', async () => {
  // Any process of Node holds more: what a parser that allocates without end runs into, sooner.
  const small = new Examiner({ ...examineLimits, memory: 20 * 1024 * 1024 });
  const heavy = await file('a.png', await picture(4000), 'image/png');
  expect(await small.examine(heavy, await into())).toMatchObject({ verdict: 'attention', reasons: ['too_complex'] });
  small.close();
  const enough = new Examiner();
  expect(await enough.examine(heavy, await into())).toMatchObject({ verdict: 'ready', pages: 1 });
  enough.close();
});

test('a file that takes too long is given up, and those behind it in the queue are not', async () => {
  const hasty = new Examiner({ ...examineLimits, time: 1 });
  const one = await file('a.png', await picture(3000), 'image/png');
  const given = await Promise.all([hasty.examine(one, await into()), hasty.examine(one, await into())]);
  expect(given.map(({ reasons }) => reasons)).toEqual([['too_complex'], ['too_complex']]);
  hasty.close();
});

test('the pages of a plan are as large as its small print needs, as long as there are few', async () => {
  const sizes = async (count: number) => {
    const plan = await file(`${count}.pdf`, await plans(count), 'application/pdf');
    const { renditions, verdict } = await examineHere(plan, await into(), { ...examineLimits, largePages: 2 });
    expect(verdict).toBe('ready');
    return renditions.flatMap(({ kind, height }) => (kind === 'page' ? [height!] : []));
  };
  expect(await sizes(1)).toEqual([5000]);
  expect(await sizes(3)).toEqual([5000, 5000, 2000]);
  const letter = await file('letter.pdf', await pdfOf(['A letter']), 'application/pdf');
  const { renditions } = await examineHere(letter, await into(), examineLimits);
  expect(renditions.find(({ kind }) => kind === 'page')).toMatchObject({ width: 1500, height: 1942 });
});

test('a process that is killed from outside is followed by another', async () => {
  const examiner = new Examiner();
  const text = await file('a.txt', Buffer.from('First.\n\nSecond, in Latin-1: caf\xe9', 'latin1'), 'text/plain');
  const where = await into();
  expect(await examiner.examine(text, where)).toMatchObject({ verdict: 'ready', preview: 'document' });
  expect(await readdir(where)).toEqual(['section-1.json']);
  const big = await file('b.png', await picture(3000), 'image/png');
  const slow = examiner.examine(big, await into());
  await new Promise((soon) => setTimeout(soon, 5));
  examiner.close();
  expect(await slow).toMatchObject({ reasons: ['too_complex'] });
  expect(await examiner.examine(text, await into())).toMatchObject({
    texts: [{ text: expect.stringContaining('café') }],
  });
  examiner.close();
});

test('a process that is busy with a file ends with the one that started it', async () => {
  const { path } = await file('slow.pdf', slowDrawing(), 'application/pdf');
  const program = `import { Examiner } from './dist/src/evidence/examine/examiner.js';
    const examiner = new Examiner();
    void examiner.examine({ path: '${path}', type: 'application/pdf', size: 1 }, '${await into()}');
    setImmediate(() => console.log(examiner.child.pid));
    setInterval(() => undefined, 1000);`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(parent.stdout, 'data')) as [Buffer];
  const child = Number(said.toString());
  await sleep(3000); // it draws by now
  expect(() => process.kill(child, 0)).not.toThrow();
  parent.kill('SIGKILL');
  for (const end = Date.now() + 20_000; Date.now() < end && isRunning(child);) await sleep(50);
  expect(isRunning(child)).toBe(false);
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
