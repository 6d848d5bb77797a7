import { HttpException } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import { isFull, noRoom } from './full.rules.js';

/** Says that the sender hung up, or that the disk is full; the rest stays as it is. */
export function explainedUpload(error: unknown, raw: IncomingMessage): unknown {
  if (raw.destroyed && !raw.complete) return new HttpException('The upload was broken off.', 400);
  return isFull((error as NodeJS.ErrnoException).code) ? new HttpException(noRoom, 507) : error;
}
