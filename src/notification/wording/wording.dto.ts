import { IsIn, IsInt, IsString, MaxLength, Min } from 'class-validator';
import type { Refusal } from '../../kernel/refusal.js';
import { languages, type Language } from '../../account/person/preference.rules.js';

export class InLanguage {
  @IsString() @MaxLength(60) name: string;
  @IsIn(languages) language: Language;
}

export class NewWording {
  /** One line. */
  @IsString() @MaxLength(200) subject: string;
  @IsString() @MaxLength(10_000) text: string;
}

export class WordingEdit extends NewWording {
  /** The version that was read; 0 for the product's own words. */
  @IsInt() @Min(0) version: number;
}

export class PlaceholderView {
  /** Written as `{name}`. */
  name: string;
  /** What a preview shows in its place. */
  sample: string;
  /** It must stay in the text. */
  required: boolean;
  /** It must not stand in the subject. */
  secret: boolean;
}

export class WordingView {
  language: Language;
  subject: string;
  text: string;
  /** 0 while the product's own words are used. */
  version: number;
  ownSubject: string;
  ownText: string;
  changedAt: Date | null;
  changedBy: string | null;
}

/** One mail that the college sends, with its words in each language. */
export class MailTemplateView {
  name: string;
  placeholders: PlaceholderView[];
  wordings: WordingView[];
}

export class WordingPreview {
  subject: string;
  text: string;
  /** Why this cannot be kept. */
  refusals: Refusal[];
}
