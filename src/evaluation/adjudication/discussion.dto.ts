import { IsString, Length } from 'class-validator';
import { IsFilled } from '../../platform/http/filled.js';
import { MarkView } from '../annotation/annotation.dto.js';
import type { Recommendation } from '../scoring/evaluation.rules.js';
import type { CriterionScore } from '../scoring/evaluation.dto.js';

export class NewMessage {
  @IsString() @IsFilled() @Length(1, 10_000) text: string;
}

/** A reading as the readers see it of each other: numbered, without a name. */
export class SharedReading {
  reader: number;
  mine: boolean;
  scores: CriterionScore[];
  overallLevelId: string | null;
  summary: string;
  recommendation: Recommendation | null;
  credits: string | null;
  rationale: string;
  privateNote: string;
  marks: MarkView[];
}

export class MessageView {
  id: string;
  reader: number;
  mine: boolean;
  text: string;
  at: Date;
}

export class DiscussionView {
  /** What the readings differ on: `outcome`, or a criterion with the number of levels. */
  disagreements: { about: string; by: number }[];
  readings: SharedReading[];
  messages: MessageView[];
  /** When the time to talk is over. */
  dueAt: Date | null;
}
