import { Transform, Type } from 'class-transformer';
import { IsIn, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';
import { MayBeAbsent } from '../../platform/http/absent.js';

const mostAtOnce = 500;

/** CASE pages by numbers. More than are given at once are asked for page by page. */
export class FrameworkQuery {
  @Transform(({ value }) => Math.min(Number(value), mostAtOnce)) @IsInt() @Min(1) limit: number = 100;
  @Type(() => Number) @IsInt() @Min(0) @Max(1_000_000) offset: number = 0;
  /** A field of a document. */
  @MayBeAbsent() @IsString() @MaxLength(100) sort?: string;
  @Transform(({ value }) => String(value).toLowerCase()) @IsIn(['asc', 'desc']) orderBy: 'asc' | 'desc' = 'asc';
  /** As in `title~'algebra' AND creator='Riverside'`. */
  @MayBeAbsent() @IsString() @MaxLength(1000) filter?: string;
  /** Names of fields, with commas between. */
  @MayBeAbsent() @IsString() @MaxLength(1000) fields?: string;
}
