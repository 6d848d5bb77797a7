import { PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsObject, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { MayBeAbsent } from '../platform/http/absent.js';
import type { Refusal } from '../kernel/refusal.js';
import { IsDay } from '../platform/http/day.js';
import { Knobs } from './knobs.dto.js';
import type { Standing } from './version.rules.js';

/** Some values; each is replaced whole. */
export class SomeKnobs extends PartialType(Knobs, { skipNullProperties: false }) {}

export class NewPolicy {
  /** The first day on which it holds, by the institution's calendar; today at the earliest when it is published. */
  @IsDay() inForceFrom: string;
  /** What changes and why, for the public page. */
  @MayBeAbsent() @IsString() @MaxLength(2000) note?: string;
  /** Another version to begin with; without it the newest published one, or the defaults. */
  @MayBeAbsent() @IsUUID() basedOn?: string;
  @MayBeAbsent() @IsObject() @ValidateNested() @Type(() => SomeKnobs) knobs?: SomeKnobs;
}

export class PolicyEdit {
  @IsInt() version: number;
  @MayBeAbsent() @IsDay() inForceFrom?: string;
  @MayBeAbsent() @IsString() @MaxLength(2000) note?: string;
  @MayBeAbsent() @IsObject() @ValidateNested() @Type(() => SomeKnobs) knobs?: SomeKnobs;
}

export class PolicyMoves {
  /** Why this draft cannot be published; empty: it can. */
  publish: Refusal[];
  withdraw: Refusal[];
  /** Why its values cannot be changed; empty: they can. */
  edit: Refusal[];
  discard: Refusal[];
}

export class PolicySummary {
  id: string;
  /** Given at publication, from 1. */
  versionNo: number | null;
  inForceFrom: string;
  note: string;
  standing: Standing;
  publishedAt: Date | null;
  version: number;
}

export class PolicyView extends PolicySummary {
  knobs: Knobs;
  moves: PolicyMoves;
}

export class PolicyList {
  rows: PolicySummary[];
}
