import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsObject, IsString, MaxLength, ValidateNested } from 'class-validator';
import { sayings, type Details, type Said, type Saying } from './detail.rules.js';

export class StatementSaid implements Said {
  @IsIn(sayings) says: Saying;
  /** What is different; needed for `partly` and `no`. */
  @IsString() @MaxLength(2000) comment: string = '';
}

/** A word on the experience and on each statement, in the order in which they were asked. */
export class AnswerDetails implements Details {
  @IsObject() @ValidateNested() @Type(() => StatementSaid) experience: StatementSaid;
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => StatementSaid)
  statements: StatementSaid[];
}
