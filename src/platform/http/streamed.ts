import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { Invalid, type Refusal } from '../../kernel/refusal.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    streamed?: boolean;
  }
  interface FastifyRequest {
    /** The content type of a body that nobody has read yet. */
    streamedType?: string;
  }
}

const unread = 'application/x-unread';

/** The body of this route is not parsed: the handler reads it as it arrives, whatever its type and length. */
export const Streamed = () => RouteConfig({ streamed: true });

/** Keeps Fastify's parsers away from the bodies of `@Streamed()` routes. */
export function leaveStreamsUnread(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(unread, (_request, _body, done) => done(null));
  fastify.addHook('onRequest', async (request) => {
    if (!request.routeOptions.config.streamed) return;
    request.streamedType = request.headers['content-type'] ?? '';
    request.headers['content-type'] = unread;
  });
}

/** The whole body of at most so many bytes; the rest of a longer one is read and thrown away, so that the answer arrives. */
export async function wholeBody(body: Readable, mostBytes: number, tooLarge: Refusal): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= mostBytes) chunks.push(chunk);
  }
  if (size > mostBytes) throw new Invalid([tooLarge]);
  return Buffer.concat(chunks);
}

/** A table that somebody sends: CSV or JSON. */
export interface SentTable {
  format: 'csv' | 'json';
  body: Readable;
}

/** The table in an unread body, by its content type. */
export function sentTable(request: FastifyRequest): SentTable {
  const type = (request.streamedType ?? '').split(';', 1)[0]!.trim().toLowerCase();
  if (type === 'text/csv' || type === 'application/csv') return { format: 'csv', body: request.raw };
  if (type === 'application/json') return { format: 'json', body: request.raw };
  throw new Invalid([
    { code: 'wrong_type', detail: 'Send the file as text/csv or application/json.', about: 'Content-Type' },
  ]);
}
