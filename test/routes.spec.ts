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
