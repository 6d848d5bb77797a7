import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { CatalogQuery } from '../codes.js';
import { NewTerm, TermEdit, TermPage, TermView } from './term.dto.js';
import { TermService } from './term.service.js';

@Controller('terms')
export class TermController {
  constructor(private readonly terms: TermService) {}

  @Get()
  @Allow('member', 'catalog:write')
  list(@Query() query: CatalogQuery, @CurrentActor() actor: Actor): Promise<TermPage> {
    return this.terms.list(query, actor);
  }

  @Get(':id')
  @Allow('member', 'catalog:write')
  view(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<TermView> {
    return this.terms.view(id, actor);
  }

  @Post()
  @Allow('admin', 'catalog:write')
  add(@Body() term: NewTerm, @CurrentActor() actor: Actor): Promise<TermView> {
    return this.terms.add(term, actor);
  }

  @Put(':id')
  @Allow('admin', 'catalog:write')
  replace(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() term: TermEdit,
    @CurrentActor() actor: Actor,
  ): Promise<TermView> {
    return this.terms.replace(id, term, actor);
  }
}
