import { IsString, MaxLength } from 'class-validator';

/** A link by which its learner shows a credential to whom they like. */
export class ShareView {
  id: string;
  url: string;
  createdAt: Date;
  /** How often it was opened, by whomever. */
  opened: number;
  lastOpenedAt: Date | null;
}

export class ShareKey {
  @IsString() @MaxLength(300) key: string;
}
