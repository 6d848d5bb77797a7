import { IsString, Length } from 'class-validator';
import { Tidy } from '../account/person/person.dto.js';
import type { Kind } from './search.rules.js';

export class SearchQuery {
  /** Words or their parts, in any order; accents and case do not matter. */
  @Tidy() @IsString() @Length(2, 100) q: string;
}

export class SearchHit {
  kind: Kind;
  id: string;
  /** What it is called. */
  title: string;
  /** How it is referred to: a reference, a course code, a student number, an award's public id. */
  code: string | null;
  /** Its own status, as in its own list. */
  status: string | null;
  /** Whom it belongs to, where the asker may know. */
  person: string | null;
}

export class SearchView {
  /** The best first within each kind, at most eight of each. */
  hits: SearchHit[];
}
