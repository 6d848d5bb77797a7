import { HttpException } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';

/** Says that the sender hung up, or that the disk is full; the rest stays as it is. */
export function explainedUpload(error: unknown, raw: IncomingMessage): unknown {
  if (raw.destroyed && !raw.complete) return new HttpException('The upload was broken off.', 400);
  const { code } = error as NodeJS.ErrnoException;
  if (code !== 'ENOSPC' && code !== 'EDQUOT') return error;
  return new HttpException(
    'There is no room for files left on the server. Nothing was stored; tell your college.',
    507,
  );
}
