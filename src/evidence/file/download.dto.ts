import { IsString, IsUUID, MaxLength } from 'class-validator';
import { MayBeAbsent } from '../../platform/http/absent.js';

export class DownloadQuery {
  /** From the address that the product redirects to. */
  @IsString() @MaxLength(4000) ticket: string;
}

export class SentWith {
  /** The file or page that this submission was sent with; without it what there is now, for others than the owner what was sent last. */
  @MayBeAbsent() @IsUUID() submission?: string;
}
