import { Controller, Get, Query } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/http/allow.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { SearchQuery, SearchView } from './search.dto.js';
import { SearchService } from './search.service.js';

@Controller('search')
export class SearchController {
  constructor(private readonly searching: SearchService) {}

  @Get()
  @Allow('member')
  search(@Query() { q }: SearchQuery, @CurrentActor() actor: Actor): Promise<SearchView> {
    return this.searching.search(q, actor);
  }
}
