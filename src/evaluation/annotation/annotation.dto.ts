import { Type } from 'class-transformer';
import {
  IsInt,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsFilled } from '../../platform/http/filled.js';

/** A region in fractions of the page, from its upper left corner. */
export class MarkRect {
  @IsNumber() @Min(0) @Max(1) x: number;
  @IsNumber() @Min(0) @Max(1) y: number;
  @IsNumber() @Min(0) @Max(1) w: number;
  @IsNumber() @Min(0) @Max(1) h: number;
}

/** A passage, as a TextQuoteSelector of the W3C Web Annotation model. */
export class MarkQuote {
  @IsString() @IsFilled() @Length(1, 4000) exact: string;
  @IsString() @MaxLength(200) prefix: string = '';
  @IsString() @MaxLength(200) suffix: string = '';
}

export class MarkEdit {
  @IsUUID() evidenceId: string;
  /** From 1: a page, a section of a document, or 1 for a text. */
  @IsInt() @Min(1) @Max(100_000) page: number;
  /** Either this or `quote`. */
  @IsOptional() @ValidateNested() @Type(() => MarkRect) rect: MarkRect | null = null;
  @IsOptional() @ValidateNested() @Type(() => MarkQuote) quote: MarkQuote | null = null;
  /** Either this or `outcomeId`. */
  @IsOptional() @IsString() @MaxLength(100) criterionId: string | null = null;
  @IsOptional() @IsUUID() outcomeId: string | null = null;
  /** Feedback: the learner reads it with the decision. */
  @IsString() @IsFilled() @Length(1, 4000) comment: string;
}

export class MarkChange extends MarkEdit {
  /** The version that was read. */
  @IsInt() @Min(1) version: number;
}

export class MarkVersion {
  /** The version that was read. */
  @Type(() => Number) @IsInt() @Min(1) version: number;
}

export class MarkView {
  id: string;
  version: number;
  evidenceId: string;
  /** Of the file that was marked; null for a text. */
  sha256: string | null;
  page: number;
  rect: MarkRect | null;
  quote: MarkQuote | null;
  criterionId: string | null;
  outcomeId: string | null;
  comment: string;
}

/** A mark as it is part of the feedback: what it is on and what it is about, by name. */
export class FeedbackMark {
  id: string;
  evidenceId: string;
  evidenceTitle: string;
  page: number;
  rect: MarkRect | null;
  /** The marked words; null for a region. */
  quote: string | null;
  /** The title of the criterion or outcome. */
  about: string;
  comment: string;
}
