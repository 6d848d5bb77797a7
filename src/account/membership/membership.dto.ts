import {
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { BrandingView } from '../branding/branding.dto.js';
import { MayBeAbsent } from '../../platform/http/absent.js';
import { roles, type Role } from '../../kernel/actor.js';
import type { Refusal } from '../../kernel/refusal.js';
import { PageQuery } from '../../platform/http/page.js';
import { Tidy } from '../person/person.dto.js';
import type { MembershipStatus } from './membership.rules.js';

export class MemberQuery extends PageQuery {
  /** Part of a name, an address or a student id. */
  @MayBeAbsent() @Tidy() @IsString() @MaxLength(100) search?: string;
  @MayBeAbsent() @IsIn(roles) role?: Role;
  @MayBeAbsent() @IsIn(['active', 'ended']) status?: MembershipStatus;
}

export class MemberEdit {
  @IsInt() version: number;
  @MayBeAbsent() @IsArray() @ArrayMinSize(1) @IsIn(roles, { each: true }) roles?: Role[];
  /** As the student information system writes it, leading zeros and all; null takes it away. */
  @IsOptional() @ValidateIf((_, value) => value !== null) @Tidy() @IsString() @Length(1, 40) studentId?: string | null;
}

export class StudentIdEdit {
  @IsInt() version: number;
  /** As the student information system writes it, leading zeros and all; null takes it away. */
  @ValidateIf((_, value) => value !== null) @Tidy() @IsString() @Length(1, 40) studentId: string | null;
}

export class MemberRow {
  personId: string;
  version: number;
  name: string;
  email: string;
  roles: Role[];
  studentId: string | null;
  status: MembershipStatus;
  startedAt: Date;
  endedAt: Date | null;
}

export class MemberMoves {
  /** Why the membership cannot end; empty: it can. */
  end: Refusal[];
  resume: Refusal[];
  /** Why the role of administrator cannot be taken away. */
  takeAdmin: Refusal[];
}

export class MemberView extends MemberRow {
  moves: MemberMoves;
}

export class MemberPage {
  rows: MemberRow[];
  /** Give it as `after` to get the next rows; null at the end. */
  next: string | null;
}

/** One institution as its member sees it from outside. */
export class OwnMembership {
  /** The institution's id. */
  id: string;
  code: string;
  name: string;
  timeZone: string;
  claimLabel: string;
  branding: BrandingView;
  roles: Role[];
  /** As the student information system knows this person; null for somebody without a number. */
  studentId: string | null;
}
