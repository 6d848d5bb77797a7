import { isUnattended } from './attended.js';
import { noteSessionEnd } from './session-end.js';
import { pauseAfter, verdictOn } from './steady.rules.js';

let signInAgain: (() => Promise<void>) | null = null;
/** How often people signed in again: an answer to what was asked before that says nothing of the session that is now. */
let signIns = 0;

/** The shell says how people sign in again in place; null takes it back. The promise ends when they have. */
export function onSessionOver(ask: (() => Promise<void>) | null): void {
  signInAgain = ask;
}

/**
 * A fetch that bad networks do not hurt. Every POST carries an Idempotency-Key, the same in each try, so that whatever was
 * lost on the way has one effect; an ended session asks for a sign-in and then goes on with the same request.
 */
export async function steadyFetch(asked: Request): Promise<Response> {
  const request = withHeaders(asked);
  for (let tried = 1; ; tried += 1) {
    const askedIn = signIns;
    const answer = await fetch(request.clone()).catch((error: unknown) => error as Error);
    if (answer instanceof Error) {
      if (request.signal.aborted) throw answer;
      const pause = pauseAfter(tried);
      if (pause === null) throw answer;
      await nextChance(pause);
      continue;
    }
    noteSessionEnd(answer);
    const verdict = verdictOn(answer.status, new URL(request.url).pathname);
    if (verdict === 'sign_in' && signInAgain) {
      if (askedIn === signIns) await signInAgain().then(() => (signIns += 1));
      continue;
    }
    const pause = verdict === 'again' ? pauseAfter(tried, Number(answer.headers.get('retry-after')) || null) : null;
    if (pause === null) return answer;
    await nextChance(pause);
  }
}

function withHeaders(request: Request): Request {
  const wantsKey = request.method === 'POST' && !request.headers.has('Idempotency-Key');
  if (!wantsKey && !isUnattended()) return request;
  const headers = new Headers(request.headers);
  if (wantsKey) headers.set('Idempotency-Key', crypto.randomUUID());
  if (isUnattended()) headers.set('X-Unattended', '1');
  return new Request(request, { headers });
}

/** After the pause, or as soon as the network is back. */
function nextChance(pause: number): Promise<void> {
  return new Promise((done) => {
    const go = () => {
      clearTimeout(timer);
      removeEventListener('online', go);
      done();
    };
    const timer = setTimeout(go, pause);
    addEventListener('online', go);
  });
}
