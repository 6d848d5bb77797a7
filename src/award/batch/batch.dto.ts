import { ArrayMaxSize, ArrayMinSize, IsIn, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { MayBeAbsent } from '../../platform/http/absent.js';
import type { Refusal } from '../../kernel/refusal.js';
import { PageQuery } from '../../platform/http/page.js';
import type { Encoding } from '../profile/profile.rules.js';
import { linePostings, type BatchStatus, type LinePosting } from './batch.rules.js';

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

/** Proof that no line goes out twice, counted now: nought where all is well. */
export class OnceView {
  /** Lines of this batch that stand in another batch which the SIS has or may get. The database refuses any. */
  inOtherBatches: number;
  /** Lines for a student, course and term that the SIS has taken in another line which still counts. */
  postedBefore: number;
}

export class BatchView extends BatchRow {
  preparedBy: string | null;
  preparedByName: string | null;
  releasedBy: string | null;
  releasedByName: string | null;
  discardedByName: string | null;
  discardReason: string | null;
  /** The registrars who could release it, by name: everybody but the one who prepared it. */
  otherRegistrars: string[];
  profile: string;
  fileName: string;
  columns: string[];
  bytes: number;
  sha256: string;
  once: OnceView;
  /** How the SIS has answered so far. */
  waiting: number;
  accepted: number;
  rejected: number;
  moves: BatchMoves;
}

/** What the release of a prepared batch would say to its lines today. The release is refused while there is anything. */
export class ReleasePreviewView {
  lines: number;
  against: HeldBackView[];
}

export class PreparedView extends BatchView {
  /** Lines that stayed behind, each with what is to be mended. */
  heldBack: HeldBackView[];
}

export class BatchLinesQuery extends PageQuery {
  @MayBeAbsent() @IsIn(linePostings) posting?: LinePosting;
}

export class BatchLineView {
  position: number;
  awardId: string;
  learnerId: string;
  publicId: string;
  kind: 'award' | 'void';
  studentId: string;
  studentName: string;
  courseCode: string | null;
  title: string;
  grade: string;
  termCode: string;
  credits: string;
  /** The row as it stands in the file. */
  row: string;
  rowSha256: string;
  /** The row's values, in the order of the batch's columns. */
  values: string[];
  posting: LinePosting;
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
  encoding: Encoding;
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
