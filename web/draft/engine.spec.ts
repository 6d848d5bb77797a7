import { jest } from '@jest/globals';
import type { Kept } from './draft.rules.js';
import { Engine } from './engine.js';

/** A server that holds one text, a network that can be cut, and a device that keeps things. */
function world() {
  const server = { text: 'Base.', version: 1 };
  const state = { cut: false, loseAnswer: false, refuse: false, kept: null as Kept | null, keys: [] as string[] };
  const problem = (type: string, status: number, more = {}) => ({
    type: `/problems/${type}`,
    status,
    requestId: 'r',
    ...more,
  });
  const save = async (text: string, { version, key }: { version: number; key: string }) => {
    state.keys.push(key);
    if (state.cut) throw new TypeError('Failed to fetch');
    if (state.refuse) throw problem('invalid', 422);
    if (version !== server.version) throw problem('stale', 409, { current: { ...server } });
    Object.assign(server, { text, version: version + 1 });
    if (state.loseAnswer) throw new TypeError('Failed to fetch');
    return { version: server.version };
  };
  const newer = (current: unknown) => current as { text: string; version: number };
  const keeper = {
    keep: async (kept: Kept) => void (state.kept = kept),
    forget: async () => void (state.kept = null),
  };
  return {
    server,
    state,
    engine: new Engine(
      server.text,
      1,
      () => ({ save, newer }),
      () => keeper,
    ),
  };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());
const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);

test('a text is kept within half a second, sent when the typing pauses, and then forgotten', async () => {
  const { server, state, engine } = world();
  engine.type('Base. More.');
  await pass(500);
  expect([state.kept?.text, server.text]).toEqual(['Base. More.', 'Base.']);
  await pass(1500);
  expect([server.text, state.kept, engine.read().draft.version]).toEqual(['Base. More.', null, 2]);
  expect(engine.read().sentAt).not.toBeNull();
});

test('somebody who never pauses is kept all along, and sent now and then', async () => {
  const { server, state, engine } = world();
  for (let n = 1; n <= 80; n++) {
    engine.type(`Base. ${'x'.repeat(n)}`);
    await pass(100);
    if (n > 4) expect(`Base. ${'x'.repeat(n)}`.length - (state.kept?.text ?? server.text).length).toBeLessThan(5);
  }
  expect(server.text.length).toBeGreaterThan(40);
});

test('without a network it is tried again under the same key, and at once when the network is back', async () => {
  const { server, state, engine } = world();
  state.cut = true;
  engine.type('Base. More.');
  await pass(10_000);
  expect(engine.read().waits).toBe(true);
  expect(new Set(state.keys).size).toBe(1);
  expect(state.keys.length).toBeGreaterThan(2);
  state.cut = false;
  engine.flush();
  await pass(10);
  expect([server.text, engine.read().waits]).toEqual(['Base. More.', false]);
});

test('a text whose answer was lost is not sent twice', async () => {
  const { server, state, engine } = world();
  state.loseAnswer = true;
  engine.type('Base. More.');
  await pass(1500);
  state.loseAnswer = false;
  engine.type('Base. More. And more.');
  await pass(10_000);
  expect([server.text, server.version, engine.read().draft.rival]).toEqual(['Base. More. And more.', 3, null]);
});

test('what others wrote goes together with it, or waits for a choice', async () => {
  const { server, engine } = world();
  Object.assign(server, { text: 'First. Base.', version: 2 });
  engine.type('Base. More.');
  await pass(4000);
  expect(server.text).toBe('First. Base. More.');
  Object.assign(server, { text: 'Other.', version: 9 });
  engine.type('Mine.');
  await pass(10_000);
  expect([server.text, engine.read().draft.rival?.theirs]).toEqual(['Other.', 'Other.']);
  engine.do({ type: 'chosen', choice: 'both' });
  await pass(2000);
  expect(server.text).toBe('Mine.\n\nOther.');
});

test('what the server refuses is not sent again until it is changed', async () => {
  const { server, state, engine } = world();
  state.refuse = true;
  engine.type('Bad.');
  await pass(60_000);
  expect([state.keys.length, engine.read().draft.refusal !== null, state.kept?.text]).toEqual([1, true, 'Bad.']);
  state.refuse = false;
  engine.type('Good.');
  await pass(2000);
  expect(server.text).toBe('Good.');
});
