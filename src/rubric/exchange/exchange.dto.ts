import { IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import type { Refusal } from '../../kernel/refusal.js';
import { MayBeAbsent } from '../../platform/http/absent.js';
import { RowProblem } from '../../platform/table/table.js';
import { RubricBody } from '../rubric.dto.js';
import { rubricFormats, type RubricFormat } from './read.js';

export class RubricFileQuery {
  @IsIn(rubricFormats) format: RubricFormat;
}

export class RubricFile {
  /** The file's text: CSV of Credence, Canvas or Moodle, or a CASE package as JSON. */
  @IsString() @MaxLength(500_000) text: string;
  /** Names the rubric where the format has no name for it. */
  @IsString() @MaxLength(200) fileName: string;
  /** The course whose outcomes its criteria may be linked to, by their codes. */
  @MayBeAbsent() @IsUUID() courseId?: string;
}

/** A rubric that was read and is not stored: draft it, as it is or changed. */
export class OfferedRubric {
  title: string;
  content: RubricBody;
  /** What was guessed or left out. */
  notes: Refusal[];
  /** What must still be mended before it can be published. */
  refusals: Refusal[];
}

export class RubricsRead {
  format: RubricFormat | null;
  rubrics: OfferedRubric[];
  /** What is wrong with the file; with a problem nothing is offered. */
  problems: RowProblem[];
}
