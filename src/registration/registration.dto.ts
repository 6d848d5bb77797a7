import { IsEmail, IsString, Length, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../platform/http/absent.js';
import { Tidy } from '../account/person/person.dto.js';

export class Registration {
  @IsEmail() @MaxLength(254) email: string;
  @Tidy() @IsString() @Length(1, 200) name: string;
  /** As the college wrote it on the student card, if there is one. */
  @MayBeAbsent() @Tidy() @IsString() @Length(1, 40) studentId?: string;
}
