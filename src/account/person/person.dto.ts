import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsObject, IsOptional, IsString, IsTimeZone, Length, ValidateNested } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { MayBeAbsent } from '../../platform/http/absent.js';
import { languages, textSizes, themes, type Keys, type Language } from './preference.rules.js';

/** Takes away white space around a text and repeated white space in it. */
export const Tidy = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : value));

/** Keyboard shortcuts: off altogether, or some commands on other keys (WCAG 2.1.4). */
export class Shortcuts {
  @IsBoolean() on: boolean;
  /** Keys by command, for those that are not where the product put them. */
  @IsObject()
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  keys: Keys;
}

export class PersonView {
  id: string;
  email: string;
  name: string;
  language: Language;
  /** An IANA time zone; null is the browser's. */
  timeZone: string | null;
  theme: (typeof themes)[number];
  textSize: (typeof textSizes)[number];
  shortcuts: Shortcuts;
}

export class PersonEdit {
  @MayBeAbsent() @Tidy() @IsString() @Length(1, 200) name?: string;
  @MayBeAbsent() @IsIn(languages) language?: Language;
  @IsOptional() @IsTimeZone() timeZone?: string | null;
  @MayBeAbsent() @IsIn(themes) theme?: (typeof themes)[number];
  @MayBeAbsent() @IsIn(textSizes) textSize?: (typeof textSizes)[number];
  @MayBeAbsent() @ValidateNested() @IsObject() @Type(() => Shortcuts) shortcuts?: Shortcuts;
}
