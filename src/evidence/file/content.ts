import { fileTypeFromStream } from 'file-type';
import type { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { answerWith } from '../../platform/files/answer.js';
import { attachment, inertHeaders } from '../../platform/files/download.js';
import type { FileStore } from '../../platform/files/file.store.js';
import type { Received, Spool } from '../../platform/files/spool.js';
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
export async function inspect(spool: Spool, received: Received): Promise<Found> {
  const whole = spool.peek(received);
  const type = await fileTypeFromStream(whole).catch(() => undefined);
  whole.destroy();
  const head: Buffer[] = [];
  for await (const chunk of spool.peek(received, { start: 0, end: headSize - 1 })) head.push(chunk as Buffer);
  return { size: received.size, type: type?.mime, head: Buffer.concat(head) };
}

/**
 * Answers with the file, or with the part of it that was asked for, as a download; or with where to fetch it, when browsers
 * reach the store. Whoever asks for this has made sure that it may be read, and put that on record.
 */
export async function sendContent(
  files: FileStore,
  { institutionId, sha256, fileName, type, size }: Content,
  range: string | undefined,
  reply: FastifyReply,
): Promise<StreamableFile | undefined> {
  const link = await files.link(institutionId, sha256, fileName);
  if (link !== null) {
    void reply.status(302).headers({ ...inertHeaders, location: link });
    return undefined;
  }
  void reply.headers({ etag: `"${sha256}"`, 'content-disposition': attachment(fileName) });
  return answerWith({ type, size, read: (part) => files.read(institutionId, sha256, part) }, range, reply);
}
