import { ArrayMinSize, ArrayUnique, IsArray, IsIn, IsInt, IsString, Length, Max, Min } from 'class-validator';
import { MayBeAbsent } from '../../platform/http/absent.js';
import { scopes, type Scope } from '../../kernel/actor.js';
import { Tidy } from '../person/person.dto.js';

export class NewApiToken {
  /** What it is for: “Banner, nightly import”. */
  @Tidy() @IsString() @Length(1, 100) name: string;
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsIn(scopes, { each: true }) scopes: Scope[];
  @MayBeAbsent() @IsInt() @Min(1) @Max(730) days: number = 365;
}

export class ApiTokenView {
  id: string;
  name: string;
  scopes: Scope[];
  /** The beginning of the secret, to recognise it by. */
  prefix: string;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

export class NewApiTokenView extends ApiTokenView {
  /** Shown this once; null when the same request is repeated. */
  secret: string | null;
}
