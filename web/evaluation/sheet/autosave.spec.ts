import fc from 'fast-check';
import { Autosave, type Outcome, type Send } from './autosave.js';
import { valueIn, type Evaluation, type Value } from './sheet.rules.js';

const empty = {
  version: 0,
  fieldVersions: {},
  scores: [],
  overallLevelId: null,
  outcomeComments: [],
  summary: '',
  recommendation: null,
  rationale: '',
  privateNote: '',
} as unknown as Evaluation;

/** What the server does with one field. It fails the test when somebody writes over what they have not seen. */
class Server {
  evaluation: Evaluation = empty;
  reachable = true;

  send: Send = (field, base, value): Promise<Outcome> => {
    if (!this.reachable) return Promise.resolve({ kind: 'away' });
    const { evaluation } = this;
    const [version, theirs] = [evaluation.fieldVersions[field] ?? 0, valueIn(evaluation, field)];
    if (theirs === value) return Promise.resolve({ kind: 'saved', evaluation });
    if (version !== base) return Promise.resolve({ kind: 'stale', theirs, version, evaluation });
    const fieldVersions = { ...evaluation.fieldVersions, [field]: version + 1 };
    this.evaluation = { ...evaluation, [field]: value, fieldVersions, version: evaluation.version + 1 };
    return Promise.resolve({ kind: 'saved', evaluation: this.evaluation });
  };
}

const settled = () => new Promise((done) => setTimeout(done, 0));
const opened: Autosave[] = [];
const open = (server: Pick<Server, 'evaluation' | 'send'>) => {
  const sheet = new Autosave(server.evaluation, server.send, () => undefined, { typing: 60_000, away: 60_000 });
  opened.push(sheet);
  return sheet;
};
afterEach(() => {
  for (const sheet of opened.splice(0)) sheet.stop();
});

test('what is typed is sent once typing pauses, and reads as saved then', async () => {
  const server = new Server();
  const sheet = open(server);
  sheet.type('summary', 'Strong.');
  expect(sheet.valueOf('summary')).toBe('Strong.');
  expect(sheet.stands().state).toBe('saving');
  await sheet.flush();
  expect(server.evaluation.summary).toBe('Strong.');
  expect(sheet.stands().state).toBe('saved');
});

test('what is typed while a save runs follows it, without a conflict', async () => {
  const server = new Server();
  const sheet = open(server);
  sheet.type('summary', 'One');
  const running = sheet.flush();
  sheet.type('summary', 'One two');
  await running;
  await sheet.flush();
  expect(server.evaluation.summary).toBe('One two');
  expect(sheet.stands().conflicts).toEqual([]);
});

test('a field that was written elsewhere shows both, and is written when the reader has chosen', async () => {
  const server = new Server();
  const [one, two] = [open(server), open(server)];
  one.type('summary', 'Desk');
  await one.flush();
  two.type('summary', 'Phone');
  two.choose('recommendation', 'full');
  await two.flush();
  expect(server.evaluation).toMatchObject({ summary: 'Desk', recommendation: 'full' });
  expect(two.stands().conflicts).toEqual([{ field: 'summary', yours: 'Phone', theirs: 'Desk', version: 1 }]);
  two.settle('summary', 'Desk\n\nPhone');
  await settled();
  expect(server.evaluation.summary).toBe('Desk\n\nPhone');
  expect(two.stands().state).toBe('saved');
});

test('news of another tab is taken over where nothing is written here, and a conflict where something is', async () => {
  const server = new Server();
  const [one, two] = [open(server), open(server)];
  one.type('summary', 'Desk');
  one.type('rationale', 'Because.');
  await one.flush();
  two.type('summary', 'Phone');
  two.adopt(server.evaluation);
  expect(two.valueOf('rationale')).toBe('Because.');
  expect(two.stands().conflicts).toMatchObject([{ field: 'summary', theirs: 'Desk' }]);
});

test('an answer that comes late does not take a newer one back', async () => {
  const server = new Server();
  const sheet = open(server);
  sheet.type('summary', 'One');
  await sheet.flush();
  sheet.adopt(empty);
  expect(sheet.valueOf('summary')).toBe('One');
});

test('without a network changes wait, and go out again with the same base', async () => {
  const server = new Server();
  const sheet = open(server);
  server.reachable = false;
  sheet.type('summary', 'In a tunnel');
  expect(await sheet.flush()).toBe(false);
  expect(sheet.stands().state).toBe('away');
  expect(sheet.unsent()).toEqual([{ field: 'summary', base: 0, value: 'In a tunnel' }]);
  server.reachable = true;
  expect(await sheet.flush()).toBe(true);
  expect(server.evaluation.summary).toBe('In a tunnel');
});

test('the last choice can be taken back, one after the other', async () => {
  const sheet = open(new Server());
  sheet.choose('recommendation', 'full');
  sheet.choose('recommendation', 'none');
  expect(sheet.undo()).toBe('recommendation');
  expect(sheet.valueOf('recommendation')).toBe('full');
  sheet.undo();
  expect(sheet.valueOf('recommendation')).toBeNull();
  expect(sheet.undo()).toBeNull();
  await settled();
});

test('a refused field says why, and is tried again when it changes', async () => {
  const refusals = [{ code: 'submitted', detail: 'This evaluation was submitted.' }];
  let answer: Outcome = { kind: 'refused', refusals };
  const sheet = open({ evaluation: empty, send: () => Promise.resolve(answer) });
  sheet.type('summary', 'x');
  await sheet.flush();
  expect(sheet.stands()).toMatchObject({ state: 'refused', refusals });
  answer = { kind: 'saved', evaluation: { ...empty, summary: 'xy', version: 1 } };
  sheet.type('summary', 'xy');
  await sheet.flush();
  expect(sheet.stands().state).toBe('saved');
});

/** Two devices, one evaluation: what each may do at any moment. */
type Step = { device: 0 | 1; act: 'type' | 'choose' | 'flush' | 'news' | 'lose' | 'find' | 'settle'; value: string };
const step: fc.Arbitrary<Step> = fc.record({
  device: fc.constantFrom(0 as const, 1 as const),
  act: fc.constantFrom('type', 'choose', 'flush', 'news', 'lose', 'find', 'settle'),
  value: fc.string({ minLength: 1, maxLength: 3 }),
});

test('whatever two devices do in whatever order, nothing is written over that its writer has not seen', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 24 }), async (steps) => {
      const server = new Server();
      const devices = [open(server), open(server)];
      const seen: Value[][] = [[''], ['']];
      let last: Value = '';
      const look = (n: number) => seen[n]!.push(server.evaluation.summary);
      const apply = async ({ device, act, value }: Step) => {
        const sheet = devices[device]!;
        if (act === 'type') sheet.type('summary', value);
        if (act === 'choose') sheet.choose('rationale', value);
        if (act === 'lose' || act === 'find') server.reachable = act === 'find';
        if (act === 'news') sheet.adopt(server.evaluation);
        if (act === 'settle') for (const { field } of sheet.stands().conflicts) sheet.settle(field, value);
        if (act === 'flush') await sheet.flush();
        await settled();
        if (server.evaluation.summary !== last) {
          expect(seen[device]).toContain(last);
          last = server.evaluation.summary;
          look(device);
        }
        if (sheet.stands().conflicts.length > 0 || sheet.valueOf('summary') === last) look(device);
      };
      for (const one of steps) await apply(one);
      server.reachable = true;
      for (const sheet of [...devices, ...devices]) {
        await sheet.flush();
        for (const { field, theirs } of sheet.stands().conflicts) sheet.settle(field, theirs);
        await settled();
        sheet.adopt(server.evaluation);
      }
      for (const sheet of devices) sheet.adopt(server.evaluation);
      expect(devices.map((sheet) => sheet.valueOf('summary'))).toEqual(Array(2).fill(server.evaluation.summary));
    }),
    { numRuns: 300 },
  );
});
