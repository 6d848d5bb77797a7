import type { StorageEngine } from 'multer';
import { callbackify } from 'node:util';
import { Invalid, type Refusal } from '../../kernel/refusal.js';
import { TooLarge } from './file.store.js';
import type { Received, Spool } from './spool.js';

/** An uploaded file that waits to be kept: what multer hands on, with what the store received. */
export interface Uploaded {
  originalname: string;
  received: Received;
}

/** What a route takes: judged by the file's name before a byte of it is stored. */
export interface UploadRules {
  /** Why a file of this name is not taken. */
  refusalsToName(fileName: string): Refusal[];
  /** The most bytes that a file of this name may have. */
  mostBytes(fileName: string): number;
  /** How to say that it is larger. */
  refusalOfSize(bytes: number): Refusal;
}

/** More than the other parts of a request may come to, in bytes. */
const besideTheFile = 16 * 1024 * 1024;

/**
 * multer's storage: streams into the spool. multer has the last word on a request, so it also discards; but it speaks only when the
 * whole request has come, so what is refused is told at once (`refuse`): not every sender goes on sending then.
 */
export class UploadEngine implements StorageEngine {
  constructor(
    private readonly spool: Spool,
    private readonly rules: UploadRules,
    private readonly refuse: (error: unknown) => void,
  ) {}

  _handleFile(...[request, file, done]: Parameters<StorageEngine['_handleFile']>): void {
    callbackify(() => this.receive(file, Number(request.headers['content-length'] ?? 0)))(done);
  }

  _removeFile(...[, file, done]: Parameters<StorageEngine['_removeFile']>): void {
    callbackify(() => this.discard(file))(done);
  }

  /** `declared`: what the whole request says it has, in bytes. */
  private async receive(file: Express.Multer.File, declared: number): Promise<object> {
    try {
      const refusals = this.rules.refusalsToName(file.originalname);
      if (refusals.length > 0) throw new Invalid(refusals);
      const most = this.rules.mostBytes(file.originalname);
      if (declared > most + besideTheFile) throw new TooLarge(most);
      return { received: await this.spool.receive(file.stream, most) };
    } catch (error) {
      this.refuse(error);
      file.stream.resume();
      throw error;
    }
  }

  private async discard(file: object): Promise<void> {
    const { received } = file as Partial<Uploaded>;
    if (received) await this.spool.discard(received);
  }
}
