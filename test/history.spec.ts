import { newId } from '../src/kernel/id.js';
import { system } from '../src/kernel/actor.js';
import { record } from '../src/history/history.js';
import { startApp, type TestApp } from './app.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

async function openInstitution(): Promise<string> {
  const id = newId();
  await app.database.acrossInstitutions((tx) =>
    tx.query(
      `insert into institution (id, code, name, time_zone, created_at) values ($1, $2, 'A', 'America/New_York', now())`,
      [id, `i${id.slice(-8)}`],
    ),
  );
  return id;
}

test('an event is sealed into its institution’s chain, dispatched and settled', async () => {
  const actor = system(await openInstitution());
  for (let n = 0; n < 5; n++) {
    await app.database.inInstitution(actor, (tx) => record(tx, 'institution.opened', actor, { code: `c${n}` }));
  }
  await app.settle();
  const { rows } = await app.owner.query('select seal_no from event where institution_id = $1 order by id', [
    actor.institutionId,
  ]);
  expect(rows.map((r) => Number(r.seal_no))).toEqual([1, 2, 3, 4, 5]);
});

test('a transaction sees the rows of its own institution and no others', async () => {
  const [one, other] = [system(await openInstitution()), system(await openInstitution())];
  await app.database.inInstitution(one, (tx) => record(tx, 'institution.opened', one, { code: 'x' }));
  const seen = await app.database.inInstitution(other, (tx) => tx.query('select * from event'));
  const without = await app.database.acrossInstitutions((tx) => tx.query('select * from event'));
  expect([seen, without]).toEqual([[], []]);
});

test('a command asked five times at once has one effect and one answer', async () => {
  const actor = { ...system(await openInstitution()), once: { key: 'the same key', requestHash: 'h' } };
  let n = 0;
  const answers = await Promise.all(
    Array.from({ length: 5 }, () =>
      app.database.exactlyOnce(actor, async (tx) => {
        n += 1;
        await record(tx, 'institution.opened', actor, { code: 'once' });
        return { n };
      }),
    ),
  );
  expect(answers).toEqual(Array.from({ length: 5 }, () => ({ n: 1 })));
});
