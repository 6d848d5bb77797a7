import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, MaxLength, Min } from 'class-validator';
import { MayBeAbsent } from '../platform/http/absent.js';
import { IsFilled } from '../platform/http/filled.js';
import type { Refusal } from '../kernel/refusal.js';
import { PageQuery } from '../platform/http/page.js';
import { CheckView } from './check/check.rules.js';
import { evidenceKinds, type EvidenceKind } from './evidence.rules.js';

/** What a reader is told about a piece of evidence. */
class Described {
  @IsString() @IsFilled() @MaxLength(200) title: string;
  /** What it shows, in words: also for those who cannot see or hear it. */
  @MayBeAbsent() @IsString() @MaxLength(2000) description?: string;
}

/** A piece of evidence: a file (multipart, part `file`), a link (`url`) or a text (`body`). */
export class NewEvidence extends Described {
  @IsIn(evidenceKinds) kind: EvidenceKind;
  @MayBeAbsent() @IsString() @MaxLength(2000) url?: string;
  @MayBeAbsent() @IsString() @IsFilled() @MaxLength(100_000) body?: string;
}

/** How it is described; a file is replaced by itself. */
export class ChangedEvidence extends Described {
  @MayBeAbsent() @IsString() @MaxLength(2000) url?: string;
  @MayBeAbsent() @IsString() @IsFilled() @MaxLength(100_000) body?: string;
  /** The version that was edited. */
  @Type(() => Number) @IsInt() @Min(1) version: number;
}

export class EvidenceQuery extends PageQuery {
  @MayBeAbsent() @IsIn(evidenceKinds) kind?: EvidenceKind;
}

export class EvidenceMoves {
  /** Why it cannot be removed; empty when it can. */
  remove: Refusal[];
  /** Why no other file can be put in its place. */
  replace: Refusal[];
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
  /** Of a file: what was found in it. */
  check: CheckView | null;
  /** Of a file: the address of a small picture, for the asking person, for half an hour. */
  thumbnail: string | null;
  /** How many submissions hold a file that was here before this one. */
  sentBefore: number;
  version: number;
  addedAt: Date;
  changedAt: Date;
  moves: EvidenceMoves;
}

export class EvidencePage {
  rows: EvidenceView[];
  next: string | null;
}
