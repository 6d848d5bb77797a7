import { HttpException } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';

/** Says that the sender hung up; the rest, a full disk too, stays as it is. */
export function explainedUpload(error: unknown, raw: IncomingMessage): unknown {
  return raw.destroyed && !raw.complete ? new HttpException('The upload was broken off.', 400) : error;
}
