import { ArrayMinSize, IsArray, IsEmail, IsIn, IsString, Length, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../../platform/http/absent.js';
import { roles, type Role } from '../../kernel/actor.js';
import type { Refusal } from '../../kernel/refusal.js';
import { PageQuery } from '../../platform/http/page.js';
import { Tidy } from '../person/person.dto.js';
import type { InvitationStatus } from './invitation.rules.js';

export class NewInvitation {
  @IsEmail() @MaxLength(254) email: string;
  @Tidy() @IsString() @Length(1, 200) name: string;
  @IsArray() @ArrayMinSize(1) @IsIn(roles, { each: true }) roles: Role[];
  /** As the student information system writes it, leading zeros and all. */
  @MayBeAbsent() @Tidy() @IsString() @Length(1, 40) studentId?: string;
}

export class InvitationQuery extends PageQuery {
  /** Part of a name or an address. */
  @MayBeAbsent() @Tidy() @IsString() @MaxLength(100) search?: string;
  @MayBeAbsent() @IsIn(['open', 'accepted', 'revoked']) status?: InvitationStatus;
}

export class InvitationMoves {
  /** Why no fresh link can be sent; empty: it can. */
  renew: Refusal[];
  revoke: Refusal[];
}

export class InvitationView {
  id: string;
  email: string;
  name: string;
  roles: Role[];
  studentId: string | null;
  /** Under which the student information system's rosters know the person. */
  sourcedId: string | null;
  /** The person asked for it on the college's page; nobody sent it. */
  selfRegistered: boolean;
  status: InvitationStatus;
  createdAt: Date;
  expiresAt: Date;
  /** Its time is over; a fresh link gives it time again. */
  expired: boolean;
  moves: InvitationMoves;
}

export class InvitationPage {
  rows: InvitationView[];
  /** Give it as `after` to get the next rows; null at the end. */
  next: string | null;
}

/** What the fragment of the mailed link holds. */
export class InvitationKey {
  @IsString() @MaxLength(300) key: string;
}

/** What somebody with the link sees before accepting. */
export class InvitationPreview {
  institution: string;
  email: string;
  name: string;
  roles: Role[];
  expiresAt: Date;
  /** You asked for it on the college's page; nobody invited you. */
  selfRegistered: boolean;
  /** This address has an account: accept without a password, then sign in with the one you have. */
  hasAccount: boolean;
}

export class Acceptance extends InvitationKey {
  /** Only for a new account. */
  @MayBeAbsent() @Tidy() @IsString() @Length(1, 200) name?: string;
  /** Only for a new account. */
  @MayBeAbsent() @IsString() @MaxLength(1000) password?: string;
}

export class Accepted {
  personId: string;
  institutionId: string;
  /** A new account is signed in at once; somebody who had one signs in with it. */
  signedIn: boolean;
}
