import { events, untilListening, type Heard } from './live.rules.js';

/*
 ** One stream for all windows of a browser: a browser opens only six connections to a server, and a stream keeps one. The
 ** window that holds the lock listens, and tells the others what it hears; when it closes, another one goes on.
 */
export function listen(who: string, hear: (heard: Heard) => void): () => void {
  const stop = new AbortController();
  const channel = new BroadcastChannel(`credence live ${who}`);
  channel.addEventListener('message', ({ data }: MessageEvent<Heard>) => hear(data));
  const toOthers = channel.postMessage.bind(channel);
  const tell = (heard: Heard) => {
    hear(heard);
    toOthers(heard);
  };
  navigator.locks
    .request(`credence live ${who}`, { signal: stop.signal }, () => listenUntil(stop.signal, tell))
    .catch(() => undefined); // the window closed while it waited for its turn
  return () => {
    stop.abort();
    channel.close();
  };
}

async function listenUntil(signal: AbortSignal, tell: (heard: Heard) => void): Promise<void> {
  const last: { id: string | null } = { id: null };
  for (let failures = 0; !signal.aborted;) {
    const opened = await listenOnce(signal, last, tell);
    failures = opened ? 0 : failures + 1;
    await pause(untilListening(failures) * (0.5 + Math.random()), signal);
  }
}

/** Listens until the stream is over for good; a mere cut is mended by the browser. Whether it ever began. */
function listenOnce(signal: AbortSignal, last: { id: string | null }, tell: (heard: Heard) => void): Promise<boolean> {
  return new Promise((over) => {
    const source = new EventSource(`/api/live${last.id === null ? '' : `?after=${last.id}`}`);
    let opened = false;
    const end = () => {
      source.close();
      signal.removeEventListener('abort', end);
      over(opened);
    };
    signal.addEventListener('abort', end);
    source.addEventListener('open', () => (opened = true));
    source.addEventListener('error', () => source.readyState === EventSource.CLOSED && end());
    for (const event of events) {
      source.addEventListener(event, ({ data, lastEventId }: MessageEvent<string>) => {
        if (lastEventId !== '') last.id = lastEventId;
        tell({ event, data: JSON.parse(data) } as Heard);
        if (event === 'end') end();
      });
    }
  });
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      done();
    });
  });
}
