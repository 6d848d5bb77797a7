import { Transform } from 'class-transformer';
import { IsString, Length } from 'class-validator';

/** Takes away white space around a text and repeated white space in it. */
export const Tidy = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : value));

export class PersonView {
  id: string;
  email: string;
  name: string;
}

export class PersonEdit {
  @Tidy() @IsString() @Length(1, 200) name: string;
}
