import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';

/** The learner's answer to a reviewer's question. */
export class InformationAnswer {
  @IsString() @IsNotEmpty() @MaxLength(50_000) text: string;
  @IsOptional() @IsArray() @ArrayMaxSize(50) @ArrayUnique() @IsUUID('all', { each: true }) evidence: string[] = [];
}
