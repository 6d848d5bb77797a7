import { IsString, MaxLength } from 'class-validator';

export class DownloadQuery {
  /** From the address that the product redirects to. */
  @IsString() @MaxLength(4000) ticket: string;
}
