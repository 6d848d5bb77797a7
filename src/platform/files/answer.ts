import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Readable } from 'node:stream';
import { inertHeaders, rangeOf } from './download.js';
import type { ByteRange } from './file.store.js';

/** Bytes that can be read whole or in part. */
export interface Bytes {
  type: string;
  size: number;
  read: (range?: ByteRange) => Promise<Readable>;
}

/** Answers with the bytes, or with the part of them that a `Range` header asks for; they can never act as a page. */
export async function answerWith(
  { type, size, read }: Bytes,
  range: string | undefined,
  reply: FastifyReply,
): Promise<StreamableFile | undefined> {
  const part = rangeOf(range, size);
  void reply.headers(inertHeaders);
  if (part === 'unsatisfiable') {
    void reply.status(416).header('content-range', `bytes */${size}`);
    return undefined;
  }
  if (part) void reply.status(206).header('content-range', `bytes ${part.start}-${part.end}/${size}`);
  return new StreamableFile(await read(part ?? undefined), { type, length: part ? part.end - part.start + 1 : size });
}
