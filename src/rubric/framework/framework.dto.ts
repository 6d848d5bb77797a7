import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

/** CASE pages by numbers. */
export class FrameworkQuery {
  @Type(() => Number) @IsInt() @Min(1) @Max(500) limit: number = 100;
  @Type(() => Number) @IsInt() @Min(0) @Max(1_000_000) offset: number = 0;
}
