import { IsEmail, IsString, MaxLength } from 'class-validator';

export class ResetRequest {
  @IsEmail() @MaxLength(254) email: string;
}

export class PasswordReset {
  /** What the fragment of the mailed link holds. */
  @IsString() @MaxLength(300) key: string;
  @IsString() @MaxLength(1000) password: string;
}

export class PasswordChange {
  @IsString() @MaxLength(1000) current: string;
  @IsString() @MaxLength(1000) password: string;
}
