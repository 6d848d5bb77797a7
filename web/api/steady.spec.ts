import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onSessionOver, steadyFetch } from './steady.js';

let isSignedIn = false;
/** Answers that the server was not yet told to give; what they will say was known when they were asked for. */
let held: (() => void)[] = [];
const server = createServer(({ url }, answer: ServerResponse) => {
  const status = isSignedIn ? 200 : 401;
  const give = () => answer.writeHead(status).end();
  if (url === '/api/slow' && status === 401) held.push(give);
  else give();
});
beforeAll(() => new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening)));
afterAll(() => new Promise((closed) => server.close(closed)));
afterEach(() => onSessionOver(null));

const ask = (path: string) => {
  const { port } = server.address() as AddressInfo;
  return steadyFetch(new Request(`http://127.0.0.1:${port}${path}`));
};

test('who signed in again is not asked once more by an answer that was late', async () => {
  let asked = 0;
  onSessionOver(async () => {
    asked += 1;
    isSignedIn = true;
  });
  const late = ask('/api/slow');
  while (held.length === 0) await new Promise((soon) => setTimeout(soon, 5));
  expect((await ask('/api/quick')).status).toBe(200);
  for (const give of held) give();
  expect((await late).status).toBe(200);
  expect(asked).toBe(1);

  // A session that ends again is asked for again.
  isSignedIn = false;
  held = [];
  expect((await ask('/api/quick')).status).toBe(200);
  expect(asked).toBe(2);
});

test('where nobody can be asked, the refusal is the answer', async () => {
  isSignedIn = false;
  expect((await ask('/api/quick')).status).toBe(401);
});
