import { IsEmail, IsString, IsUUID, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../../platform/http/absent.js';
import type { Role } from '../../kernel/actor.js';
import { OwnMembership } from '../membership/membership.dto.js';
import { PersonView } from '../person/person.dto.js';

export class Credentials {
  @IsEmail() @MaxLength(254) email: string;
  @IsString() @MaxLength(1000) password: string;
  /** Where to work, for a member of several institutions; else the oldest membership. */
  @MayBeAbsent() @IsUUID() institutionId?: string;
}

export class InstitutionChoice {
  @IsUUID() institutionId: string;
}

/** Who is signed in, and as what. */
export class SessionView {
  person: PersonView;
  /** The institution of this session; null for somebody without a membership. */
  institution: OwnMembership | null;
  /** The roles in it. */
  roles: Role[];
  /** Everywhere this person is a member. */
  institutions: OwnMembership[];
  /** When the session ends if it is not used again. */
  endsAt: Date;
}

/** One of a person's sessions, to recognise it by. */
export class SessionEntry {
  id: string;
  startedAt: Date;
  usedAt: Date;
  network: string;
  agent: string;
  /** The session that asks. */
  current: boolean;
}
