import { Body, Controller, Delete, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { ApiTokenView, NewApiToken, NewApiTokenView } from './token.dto.js';
import { TokenService } from './token.service.js';

@Controller('api-tokens')
@Allow('admin')
export class TokenController {
  constructor(private readonly tokens: TokenService) {}

  @Get()
  list(@CurrentActor() actor: Actor): Promise<ApiTokenView[]> {
    return this.tokens.list(actor);
  }

  /** The secret is in this answer and never again. */
  @Post()
  create(@Body() token: NewApiToken, @CurrentActor() actor: Actor): Promise<NewApiTokenView> {
    return this.tokens.create(token, actor);
  }

  @Delete(':id')
  revoke(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<ApiTokenView> {
    return this.tokens.revoke(id, actor);
  }
}
