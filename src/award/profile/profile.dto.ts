import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import type { Refusal } from '../../kernel/refusal.js';
import { MayBeAbsent } from '../../platform/http/absent.js';
import { IsFilled } from '../../platform/http/filled.js';
import { sourceNames, type Source } from './field.rules.js';
import { formatNames, type Format } from './format.rules.js';
import { presetNames, type Preset } from './presets/presets.js';
import {
  CodeTable,
  columnTypes,
  delimiters,
  encodings,
  fileFormats,
  lineEnds,
  otherwises,
  Profile,
  ProfileCode,
  ProfileColumn,
  quotings,
} from './profile.rules.js';

const OrNull = () => ValidateIf((_, value) => value !== null);

export class ProfileColumnBody implements ProfileColumn {
  @IsString() @MaxLength(120) name: string;
  @OrNull() @IsIn(sourceNames) source: Source | null;
  @IsString() @MaxLength(200) constant: string;
  @OrNull() @IsString() @MaxLength(60) table: string | null;
  @IsIn(formatNames) format: Format;
  @IsIn(columnTypes) type: ProfileColumn['type'];
  @IsBoolean() required: boolean;
  @OrNull() @IsInt() @Min(1) @Max(10_000) max: number | null;
  @IsArray() @ArrayMaxSize(200) @IsString({ each: true }) @MaxLength(200, { each: true }) allowed: string[];
}

export class ProfileCodeBody implements ProfileCode {
  @IsString() @IsFilled() @MaxLength(300) ours: string;
  @IsString() @MaxLength(300) theirs: string;
}

export class CodeTableBody implements CodeTable {
  @IsString() @MaxLength(60) name: string;
  @IsIn(otherwises) otherwise: CodeTable['otherwise'];
  @IsString() @MaxLength(300) fallback: string;
  @IsArray()
  @ArrayMaxSize(20_000)
  @ValidateNested({ each: true })
  @Type(() => ProfileCodeBody)
  codes: ProfileCodeBody[];
}

export class ProfileBody implements Profile {
  @IsIn(fileFormats) format: Profile['format'];
  @IsIn(Object.keys(delimiters)) delimiter: Profile['delimiter'];
  @IsIn(quotings) quotes: Profile['quotes'];
  @IsIn(Object.keys(lineEnds)) lineEnd: Profile['lineEnd'];
  @IsBoolean() heading: boolean;
  @IsIn(encodings) encoding: Profile['encoding'];
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ProfileColumnBody)
  columns: ProfileColumnBody[];
  @IsArray() @ArrayMaxSize(40) @ValidateNested({ each: true }) @Type(() => CodeTableBody) tables: CodeTableBody[];
}

/** A profile of the college's own, from a preset; or the next draft of one (`basedOn`), from any of its versions. */
export class NewExportProfile {
  @MayBeAbsent() @IsString() @IsFilled() @Length(1, 80) name?: string;
  @MayBeAbsent() @IsIn(presetNames) preset?: Preset;
  @MayBeAbsent() @IsUUID() basedOn?: string;
}

export class ExportProfileEdit {
  @IsInt() version: number;
  @IsString() @IsFilled() @Length(1, 80) name: string;
  @IsObject() @ValidateNested() @Type(() => ProfileBody) content: ProfileBody;
}

export class ExportChoice {
  /** The family of a published profile; null: the documented file. */
  @OrNull() @IsUUID() familyId: string | null;
}

export class ProfilePreviewQuery {
  @IsObject() @ValidateNested() @Type(() => ProfileBody) content: ProfileBody;
}

export class ExportProfileRow {
  id: string;
  /** The same for all versions of one profile. */
  familyId: string;
  versionNo: number;
  name: string;
  preset: Preset;
  /** `draft` until it is published; `current` is the newest published version, which the next batch is made with if chosen. */
  status: 'draft' | 'current' | 'earlier';
  publishedAt: Date | null;
  publishedByName: string | null;
  version: number;
}

export class ExportProfileList {
  /** The family that awards leave by; null: the documented file. */
  chosen: string | null;
  presets: Preset[];
  rows: ExportProfileRow[];
}

export class ExportProfileMoves {
  edit: Refusal[];
  publish: Refusal[];
  discard: Refusal[];
  /** Why no next draft can be begun from this version. */
  draftNext: Refusal[];
  /** Why this profile cannot be chosen for the next batch. */
  choose: Refusal[];
}

/** What a column can be filled with, and the formats in which that can be written, the first one as it stands. */
export class ExportSource {
  source: Source;
  formats: Format[];
}

export class ExportProfileView extends ExportProfileRow {
  chosen: boolean;
  sources: ExportSource[];
  content: ProfileBody;
  moves: ExportProfileMoves;
}

/** What a profile makes of one real line. */
export class PreviewedLine {
  awardId: string;
  learnerId: string;
  publicId: string;
  kind: 'award' | 'void';
  title: string;
  /** The value of each column; null where a code table has no code. */
  @ApiProperty({ type: 'array', items: { type: 'string', nullable: true } }) values: (string | null)[];
  /** The line of the file. */
  row: string;
  /** Why the SIS would refuse it, by this profile. */
  problems: UnfitView[];
}

export class UnfitView {
  code: string;
  detail: string;
  about: string;
  fix: string;
}

export class ProfilePreview {
  heading: string;
  /** Why the profile could not be published as it is. */
  flaws: Refusal[];
  rows: PreviewedLine[];
}
