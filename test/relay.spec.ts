import { system, type Actor } from '../src/kernel/actor.js';
import { newId } from '../src/kernel/id.js';
import { record } from '../src/history/history.js';
import { Relay } from '../src/history/relay.js';
import { HistoryWorker } from '../src/history/worker.js';
import { Queues } from '../src/platform/queue/queues.js';
import { startApp, type TestApp } from './app.js';

let app: TestApp;
let actor: Actor;
beforeEach(async () => {
  app = await startApp({}, { worker: false });
  const id = newId();
  await app.database.acrossInstitutions((tx) =>
    tx.query(
      `insert into institution (id, code, name, time_zone, created_at) values ($1, 'relay', 'R', 'UTC', now())`,
      [id],
    ),
  );
  actor = system(id);
});
afterEach(() => app.stop());

const happen = (times: number) =>
  app.database.inInstitution(actor, async (tx) => {
    for (let n = 0; n < times; n++) await record(tx, 'institution.opened', actor, { code: `c${n}` });
  });

test('ten relays at once seal one chain without a gap and dispatch every event', async () => {
  await Promise.all(Array.from({ length: 10 }, () => happen(30)));
  await Promise.all(Array.from({ length: 10 }, () => app.app.get(Relay).drain()));
  const { rows } = await app.owner.query(
    'select count(*)::int as n, max(seal_no)::int as top, count(dispatched_at)::int as sent from event',
  );
  expect(rows).toEqual([{ n: 300, top: 300, sent: 300 }]);
});

test('an event whose jobs the queue lost is published again, and only that one', async () => {
  await happen(1);
  await app.app.get(Relay).drain();
  await app.owner.query(`update event set pending = '{nobody}', dispatched_at = now() - interval '5 minutes'`);
  expect(await app.app.get(Relay).republish()).toBe(1);
  expect(await app.app.get(Queues).queue('reactions').getJobCountByTypes('waiting', 'delayed', 'active')).toBe(1);
  await app.app.get(Queues).queue('reactions').obliterate({ force: true });
  expect(await app.app.get(Relay).republish()).toBe(1);
  expect(await app.app.get(Queues).queue('reactions').getJobCountByTypes('waiting', 'delayed', 'active')).toBe(1);
  await app.owner.query(`update event set pending = '{}'`);
  expect(await app.app.get(Relay).republish()).toBe(0);
});

test('a sealed event cannot be changed by the product, nor removed', async () => {
  await happen(1);
  await app.app.get(Relay).drain();
  const asProduct = (sql: string) => app.database.inInstitution(actor, (tx) => tx.query(sql));
  await expect(asProduct(`update event set type = 'x'`)).rejects.toThrow(/permission denied/);
  await expect(asProduct('delete from event')).rejects.toThrow(/permission denied/);
  await expect(asProduct(`update event set hash = 'x'`)).rejects.toThrow(/sealed/);
});

test('a worker that comes later does what waited', async () => {
  await happen(3);
  await app.app.get(HistoryWorker).start(2);
  await app.settle();
  const { rows } = await app.owner.query('select count(*)::int as n from event where dispatched_at is not null');
  expect(rows).toEqual([{ n: 3 }]);
});
