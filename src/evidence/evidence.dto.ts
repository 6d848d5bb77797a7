import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import type { Refusal } from '../kernel/refusal.js';
import { PageQuery } from '../platform/http/page.js';
import { evidenceKinds, type EvidenceKind } from './evidence.rules.js';

/** What a reader is told about a piece of evidence. */
class Described {
  @IsString() @IsNotEmpty() @MaxLength(200) title: string;
  /** What it shows, in words: also for those who cannot see or hear it. */
  @IsOptional() @IsString() @MaxLength(2000) description?: string;
}

/** A piece of evidence: a file (multipart, part `file`), a link (`url`) or a text (`body`). */
export class NewEvidence extends Described {
  @IsIn(evidenceKinds) kind: EvidenceKind;
  @IsOptional() @IsString() @MaxLength(2000) url?: string;
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(100_000) body?: string;
}

/** A file's content never changes: only how it is described. */
export class ChangedEvidence extends Described {
  @IsOptional() @IsString() @MaxLength(2000) url?: string;
  @IsOptional() @IsString() @IsNotEmpty() @MaxLength(100_000) body?: string;
  /** The version that was edited. */
  @Type(() => Number) @IsInt() @Min(1) version: number;
}

export class EvidenceQuery extends PageQuery {
  @IsOptional() @IsIn(evidenceKinds) kind?: EvidenceKind;
}

export class EvidenceMoves {
  /** Why it cannot be removed; empty when it can. */
  remove: Refusal[];
}

export class EvidenceView {
  id: string;
  kind: EvidenceKind;
  title: string;
  description: string;
  /** Of a file: what its owner called it. */
  fileName: string | null;
  sha256: string | null;
  /** In bytes. */
  size: number | null;
  /** Its media type, judged by its content. */
  type: string | null;
  /** Of a link. */
  url: string | null;
  /** Of a text. */
  body: string | null;
  version: number;
  addedAt: Date;
  changedAt: Date;
  moves: EvidenceMoves;
}

export class EvidencePage {
  rows: EvidenceView[];
  next: string | null;
}
