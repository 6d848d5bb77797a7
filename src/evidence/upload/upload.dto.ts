import type { Refusal } from '../../kernel/refusal.js';

/** A file on its way, or what became of it. */
export class UploadView {
  id: string;
  fileName: string;
  title: string;
  /** In bytes. */
  size: number;
  /** What tells the file from another of the same name and size, as it was announced. */
  fingerprint: string;
  /** Bytes that have arrived. */
  received: number;
  begunAt: Date;
  /** After that it is thrown away unless it has arrived whole. */
  expiresAt: Date;
  /** The evidence whose file it replaces; null for a new piece. */
  replacesId: string | null;
  /** What it became. */
  evidenceId: string | null;
  /** Why it was not taken, when it had arrived. */
  refusals: Refusal[];
}

export class UploadsView {
  rows: UploadView[];
  limits: UploadLimitsView;
}

/** What is taken, so that a file that is not need not travel. */
export class UploadLimitsView {
  /** In bytes, of one file. */
  fileBytes: number;
  /** Endings of names, such as “pdf”. */
  endings: string[];
}
