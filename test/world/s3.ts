import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';

export interface RunningS3 {
  /** As FILES_S3_URL takes it, with a bucket that is there. */
  url: string;
  origin: string;
  /** What was asked, the latest last. */
  asked: Pick<IncomingMessage, 'method' | 'url' | 'headers'>[];
  /** What it does now: work, hang up on whoever asks, or say that it is full. */
  mood: 'well' | 'away' | 'full';
  /** Which requests it leaves waiting. */
  stops: (request: IncomingMessage) => boolean;
  /** Those that wait, until somebody lets them go on. */
  waiting: { url: string; goOn: () => void }[];
  stop(): Promise<void>;
}

/** A server that speaks S3 on a free port of this machine. */
export async function startS3(): Promise<RunningS3> {
  const directory = await mkdtemp(join(tmpdir(), 'credence-s3-'));
  const s3 = new S3rver({ directory, silent: true, configureBuckets: [{ name: 'evidence', configs: [] }] });
  await s3.configureBuckets();
  const answer = s3.callback();
  /** s3rver says that it has an object before all of it is written; as at a real store, it is asked for it afterwards. */
  const arriving = new Map<string, Promise<void>>();
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const [path = ''] = (request.url ?? '').split('?');
    await arriving.get(path);
    if (request.method === 'PUT') arriving.set(path, new Promise((whole) => response.on('close', whole)));
    answer(request, response);
  };
  const server = createServer((request, response) => {
    running.asked.push({ method: request.method, url: request.url, headers: request.headers });
    const { url = '' } = request;
    if (running.stops(request)) return void running.waiting.push({ url, goOn: () => void serve(request, response) });
    if (running.mood === 'away') return void request.socket.destroy();
    if (running.mood === 'full' && request.method === 'PUT') return void response.writeHead(507).end();
    void serve(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const running: RunningS3 = {
    url: `http://S3RVER:S3RVER@127.0.0.1:${port}/evidence/college`,
    origin: `http://127.0.0.1:${port}`,
    asked: [],
    mood: 'well',
    stops: () => false,
    waiting: [],
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await rm(directory, { recursive: true, force: true });
    },
  };
  return running;
}
