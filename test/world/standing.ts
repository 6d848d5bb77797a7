import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Web } from '../../src/credential/verification/web.js';
import type { Json } from '../world.js';

/** A server that stands for the addresses of made-up issuers. */
export interface Standing {
  /** What is answered at each `https://…`. */
  pages: Map<string, Json>;
  /** The web, where every address is this server's. */
  web(): Web;
  stop(): void;
}

export async function standing(): Promise<Standing> {
  const pages = new Map<string, Json>();
  const site = createServer((request, response) => {
    const page = pages.get(`https:/${request.url}`);
    if (page) response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(page));
    else response.writeHead(404).end();
  });
  await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening));
  const host = `127.0.0.1:${(site.address() as AddressInfo).port}`;
  class Here extends Web {
    override document(url: string) {
      return super.document(url.replace('https:/', `http://${host}`));
    }
  }
  return {
    pages,
    web: () => new Here({ on: true, allowed: [host] }),
    stop: () => {
      site.closeAllConnections();
      site.close();
    },
  };
}
