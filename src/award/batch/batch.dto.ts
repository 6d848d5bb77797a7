import { ArrayMaxSize, ArrayMinSize, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { MayBeAbsent } from '../../platform/http/absent.js';
import type { Refusal } from '../../kernel/refusal.js';
import type { BatchStatus } from './batch.rules.js';

export class PreviewQuery {
  /** Only lines of this term, by its code. */
  @MayBeAbsent() @IsString() @MaxLength(40) term?: string;
}

export class NewBatch extends PreviewQuery {
  /** Only these lines; without it every line that waits or was rejected. */
  @MayBeAbsent() @IsUUID(undefined, { each: true }) @ArrayMinSize(1) @ArrayMaxSize(10_000) awardIds?: string[];
}

export class Discarding {
  @IsString() @MinLength(3) @MaxLength(1000) reason: string;
}

/** What an SIS would refuse in a line, and what mends it. */
export class FindingView {
  code: string;
  detail: string;
  about?: string;
  fix: string;
  /** The word with which the registrar may override it; null where nobody can. */
  override: string | null;
}

export class HeldBackView {
  awardId: string;
  publicId: string;
  title: string;
  findings: FindingView[];
}

/** What a batch prepared now would hold, and what would be held back. */
export class PreviewView {
  lines: number;
  awards: number;
  voids: number;
  creditsAwarded: string;
  creditsVoided: string;
  heldBack: HeldBackView[];
}

export class BatchRow {
  id: string;
  number: number;
  status: BatchStatus;
  lines: number;
  awards: number;
  voids: number;
  creditsAwarded: string;
  creditsVoided: string;
  preparedAt: Date;
  releasedAt: Date | null;
  discardedAt: Date | null;
  reconciledAt: Date | null;
}

export class BatchPage {
  rows: BatchRow[];
  next: string | null;
}

export class BatchMoves {
  release: Refusal[];
  discard: Refusal[];
  download: Refusal[];
}

export class BatchView extends BatchRow {
  preparedBy: string | null;
  preparedByName: string | null;
  releasedBy: string | null;
  releasedByName: string | null;
  discardReason: string | null;
  /** How the SIS has answered so far. */
  waiting: number;
  accepted: number;
  rejected: number;
  moves: BatchMoves;
}

export class PreparedView extends BatchView {
  /** Lines that stayed behind, each with what is to be mended. */
  heldBack: HeldBackView[];
}

export class BatchLineView {
  position: number;
  awardId: string;
  publicId: string;
  kind: 'award' | 'void';
  studentId: string;
  studentName: string;
  credits: string;
  /** The row as it stands in the file. */
  row: string;
  rowSha256: string;
  posting: 'waiting' | 'accepted' | 'rejected' | 'discarded';
  reason: string | null;
  postedOn: string | null;
}

export class BatchLinePage {
  rows: BatchLineView[];
  next: string | null;
}

/** What whoever receives the file can check it against. */
export class ManifestView {
  profile: string;
  institution: string;
  batch: number;
  fileName: string;
  lines: number;
  awards: number;
  voids: number;
  creditsAwarded: string;
  creditsVoided: string;
  bytes: number;
  sha256: string;
  preparedAt: Date;
  releasedAt: Date;
}
