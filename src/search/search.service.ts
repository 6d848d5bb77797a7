import { Injectable } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { Database } from '../platform/database/database.js';
import type { SearchHit, SearchView } from './search.dto.js';
import { soughtBy } from './search.rules.js';
import { hitsOf } from './search.sql.js';

/** One box that finds what the asker may open, and says nothing of the rest: not by a count, an order or a pause. */
@Injectable()
export class SearchService {
  constructor(private readonly database: Database) {}

  /** At most eight of each kind, by one statement each. */
  search(q: string, actor: Actor): Promise<SearchView> {
    return this.database.inInstitution(actor, async (tx) => {
      const hits: SearchHit[] = [];
      for (const { kind, extent } of soughtBy(actor))
        hits.push(...(await hitsOf(tx, kind, extent, q, actor.personId!)));
      return { hits };
    });
  }
}
