import { startApp, type TestApp } from './app.js';
import { routesOf } from './routes.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({}, { worker: false });
});
afterAll(() => app.stop());

test('every route says who may call it', () => {
  const silent = routesOf(app.app).filter((route) => route.allowed.length === 0);
  expect(silent.map((route) => route.name)).toEqual([]);
});

test('URLs are nouns: no verb stands in a path', () => {
  const verbs = /\/(submit|accept|approve|decide|create|delete|update|send|get|set)(\/|$)/;
  expect(
    routesOf(app.app)
      .filter(({ path }) => verbs.test(`/${path}`))
      .map((route) => route.path),
  ).toEqual([]);
});

test('no two handlers answer at one address', () => {
  const addresses = routesOf(app.app).map(({ method, path }) => `${method} ${path.replace(/:\w+/g, ':')}`);
  expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([]);
});

/** Routes to one thing of a learner, by what their address begins with. */
const recordsOf =
  /^(claims|submissions|assignments|evidence|attestations|appeals|decisions|awards|batches|reconciliations|learners|cases|letters|statements)\/:/;
/** What tells nothing of a learner's record: a seat's own facts, the reader's own sheet, counts, hashes and choices. */
const tellNothing = new Set([
  'AssignmentController.get',
  'WorkspaceController.comments',
  'EvaluationController.view',
  'SeatController.candidates',
  'BatchController.view',
  'BatchController.releasePreview',
  'BatchController.manifest',
  'TranscriptController.checked',
  'DeliveryController.view',
  'PostingController.files',
  'ReconciliationController.view',
]);

test('every route that gives a learner’s record to somebody else leaves a row in the disclosure log', () => {
  const silent = routesOf(app.app).filter(
    ({ method, path, allowed, discloses }) =>
      method === 'GET' && recordsOf.test(path) && !discloses && allowed.some((one) => one !== 'learner'),
  );
  expect(silent.map(({ name }) => name).filter((name) => !tellNothing.has(name))).toEqual([]);
});

test('a stranger is asked to sign in on every route that is not for anyone', async () => {
  const closed = routesOf(app.app).filter((route) => route.allowed.length > 0 && !route.allowed.includes('anyone'));
  const answers = await Promise.all(
    closed.map(async ({ method, path, name }) => {
      const address = `${app.url}/api/${path.replace(/:\w+/g, '00000000-0000-7000-8000-000000000000')}`;
      const { status } = await fetch(address, { method });
      return status === 401 ? [] : [`${name} answered ${status}`];
    }),
  );
  expect(answers.flat()).toEqual([]);
});
