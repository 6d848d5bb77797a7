import { IsUUID } from 'class-validator';
import { MayBeAbsent } from '../platform/http/absent.js';

export class LiveQuery {
  /** The id of the last notification that arrived, for clients that cannot send `Last-Event-ID`. */
  @MayBeAbsent() @IsUUID() after?: string;
}
