import { HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Invalid } from '../../kernel/refusal.js';

/*
 ** The tus protocol 1.0.0 (https://tus.io/protocols/resumable-upload), core, creation and termination: what it asks of headers.
 ** Every request says its version, and so does every answer.
 */
const version = '1.0.0';
const pieceType = 'application/offset+octet-stream';

/** Answers in the protocol's name. @throws 412 for what speaks another version */
export function speakTus(request: FastifyRequest, reply: FastifyReply): void {
  void reply.headers({ 'tus-resumable': version, 'tus-version': version, 'tus-extension': 'creation,termination' });
  if (request.headers['tus-resumable'] !== version) {
    throw new HttpException(`Say that you speak tus ${version} (Tus-Resumable: ${version}).`, 412);
  }
}

/** Where a piece begins, in bytes. @throws Invalid, or 415 for what is no piece */
export function offsetOf({ headers }: FastifyRequest): number {
  if (headers['content-type'] !== pieceType) throw new HttpException(`Send a piece as ${pieceType}.`, 415);
  const offset = headers['upload-offset'];
  if (typeof offset !== 'string' || !/^\d{1,15}$/.test(offset)) {
    throw new Invalid([
      { code: 'invalid', detail: 'Say where the piece begins (Upload-Offset).', about: 'Upload-Offset' },
    ]);
  }
  return Number(offset);
}
