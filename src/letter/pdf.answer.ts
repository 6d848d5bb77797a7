import { StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { attachment } from '../platform/files/download.js';

/** A PDF of ours as an answer, with its hash in `Repr-Digest` (RFC 9530). */
export function pdf(
  { name, content, sha256 }: { name: string; content: Buffer; sha256: string },
  reply: FastifyReply,
): StreamableFile {
  void reply.header('repr-digest', `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`);
  return new StreamableFile(content, {
    type: 'application/pdf',
    disposition: attachment(name),
    length: content.length,
  });
}
