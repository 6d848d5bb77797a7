import { fileTypeFromStream } from 'file-type';
import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { attachment, inertHeaders, rangeOf } from '../../platform/files/download.js';
import type { FileStore, Received } from '../../platform/files/file.store.js';
import type { Found } from './upload.rules.js';

/** A file that somebody may read, and how it is to be called. */
export interface Content {
  institutionId: string;
  sha256: string;
  size: number;
  type: string;
  fileName: string;
}

const headSize = 64 * 1024;

/** What arrived, judged by its own bytes. Content that the judge cannot make sense of has no type. */
export async function inspect(files: FileStore, received: Received): Promise<Found> {
  const whole = files.peek(received);
  const type = await fileTypeFromStream(whole).catch(() => undefined);
  whole.destroy();
  const head: Buffer[] = [];
  for await (const chunk of files.peek(received, { start: 0, end: headSize - 1 })) head.push(chunk as Buffer);
  return { size: received.size, type: type?.mime, head: Buffer.concat(head) };
}

/** Answers with the file, or with the part of it that was asked for, as a download that can never act as a page. */
export async function sendContent(
  files: FileStore,
  content: Content,
  range: string | undefined,
  reply: FastifyReply,
): Promise<StreamableFile | undefined> {
  const { institutionId, sha256, size, type, fileName } = content;
  const part = rangeOf(range, size);
  void reply.headers({ ...inertHeaders, etag: `"${sha256}"`, 'content-disposition': attachment(fileName) });
  if (part === 'unsatisfiable') {
    void reply.status(416).header('content-range', `bytes */${size}`);
    return undefined;
  }
  if (part) void reply.status(206).header('content-range', `bytes ${part.start}-${part.end}/${size}`);
  const stream = await files.read(institutionId, sha256, part ?? undefined);
  return new StreamableFile(stream, { type, length: part ? part.end - part.start + 1 : size });
}
