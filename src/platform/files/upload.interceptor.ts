import { HttpException, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import multer, { MulterError } from 'multer';
import type { IncomingMessage } from 'node:http';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Invalid } from '../../kernel/refusal.js';
import { TooLarge } from './file.store.js';
import type { Spool } from './spool.js';
import { explainedUpload } from './upload.problems.js';
import { UploadEngine, type Uploaded, type UploadRules } from './upload.engine.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The file of a multipart request, waiting to be kept. */
    uploaded?: Uploaded;
  }
}

/** multer leaves its findings on the raw request; of Express it needs no more than the stream and the headers. */
type Raw = IncomingMessage & { body?: Record<string, unknown>; file?: Uploaded };
type Parse = (request: Raw, reply: FastifyReply['raw'], done: (error?: unknown) => void) => void;

/** Of what stands beside the file. */
const limits = { fieldSize: 512 * 1024, fields: 20, files: 1 };

/*
 ** Takes one file, in the part `file`, and the other parts as the body's fields; a JSON request passes untouched.
 ** (1) Fastify leaves the multipart body alone (`FilesModule`); multer feeds the raw stream to the spool.
 ** (2) When the route is done, well or not, what it did not keep is discarded.
 */
export abstract class UploadInterceptor implements NestInterceptor {
  constructor(private readonly spool: Spool) {}

  /** What is taken of whoever asks. */
  protected abstract rulesFor(request: FastifyRequest): Promise<UploadRules>;

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (!request.headers['content-type']?.startsWith('multipart/form-data')) return next.handle();
    const raw: Raw = request.raw as Raw;
    await this.take(raw, context.switchToHttp().getResponse<FastifyReply>().raw, await this.rulesFor(request));
    request.body = { ...raw.body };
    request.uploaded = raw.file;
    if (!raw.file) return next.handle();
    const { received } = raw.file;
    return from(lastValueFrom(next.handle()).finally(() => this.spool.discard(received)));
  }

  private take(raw: Raw, reply: FastifyReply['raw'], rules: UploadRules): Promise<void> {
    if (raw.destroyed) throw new HttpException('The upload was broken off.', 400);
    return new Promise((resolve, reject) => {
      const refuse = (error: unknown) => reject(explained(error, raw, rules));
      const storage = new UploadEngine(this.spool, rules, refuse);
      const parse = multer({ storage, limits, defParamCharset: 'utf8' }).single('file') as unknown as Parse;
      parse(raw, reply, (error) => (error ? refuse(error) : resolve()));
    });
  }
}

/** Says what went wrong with an upload in words for whoever sent it; the rest is our mistake and stays as it is. */
function explained(error: unknown, raw: Raw, rules: UploadRules): unknown {
  if (error instanceof Invalid) return error;
  // From the spool, or from the stream that it broke off: whichever multer hears of first.
  if (error instanceof TooLarge) return new Invalid([rules.refusalOfSize(error.limit)]);
  const known = explainedUpload(error, raw);
  if (known !== error) return known;
  const { code } = error as NodeJS.ErrnoException;
  if (code !== undefined && !(error instanceof MulterError)) return error;
  const tooMany = code === 'LIMIT_FILE_COUNT' || code === 'LIMIT_UNEXPECTED_FILE';
  const detail = tooMany
    ? 'Send one file, in the part named “file”.'
    : `The upload is not well-formed: ${(error as Error).message}.`;
  return new Invalid([{ code: 'invalid', detail, about: 'file' }]);
}
