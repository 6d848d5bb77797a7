import { IsString, Length } from 'class-validator';
import { Tidy } from '../../account/person/person.dto.js';

export class FindQuery {
  /** Words as they follow each other; case, accents and line ends do not matter. */
  @Tidy() @IsString() @Length(2, 100) q: string;
}

/** A place in a file where the words stand. */
export class FoundText {
  /** The page, slide, sheet or section. */
  page: number;
  before: string;
  /** As the file writes it. */
  text: string;
  after: string;
  /** Of the words of this page (`…/words/1`), the first of the hit, counted from 0, */
  word: number;
  /** and how many belong to it. */
  words: number;
}

export class FoundTexts {
  /** All places, also those that are not told. */
  total: number;
  /** At most a hundred, in the order of the file. */
  hits: FoundText[];
}
