import { ArrayMaxSize, IsArray, IsString, Length, MaxLength } from 'class-validator';
import { IsFilled } from '../platform/http/filled.js';
import type { Refusal } from '../kernel/refusal.js';
import type { AppealStatus } from './appeal.rules.js';

export class NewAppeal {
  /** Why the decision should be looked at again. */
  @IsString() @IsFilled() @Length(1, 20_000) grounds: string;
  /** The criteria that it is about; none for the decision as a whole. */
  @IsArray() @ArrayMaxSize(100) @IsString({ each: true }) @MaxLength(100, { each: true }) criteria: string[] = [];
}

export class AppealAnswer {
  /** To the learner. */
  @IsString() @IsFilled() @Length(1, 20_000) reason: string;
}

export class AppealView {
  id: string;
  claimId: string;
  decisionId: string;
  status: AppealStatus;
  grounds: string;
  criteria: string[];
  filedAt: Date;
  answer: string | null;
  answeredAt: Date | null;
  newDecisionId: string | null;
  closedAt: Date | null;
}

export class AppealGrounds {
  grounds: string;
  criteria: string[];
}

export class AppealMoves {
  appeal?: Refusal[];
  withdraw?: Refusal[];
  accept?: Refusal[];
  refuse?: Refusal[];
}

export class AppealsView {
  appeals: AppealView[];
  /** The last moment at which the decision can be appealed; null without a decision or without appeals. */
  appealableUntil: Date | null;
  moves: AppealMoves;
}

export class AppealMoved {
  id: string;
  status: AppealStatus;
}
