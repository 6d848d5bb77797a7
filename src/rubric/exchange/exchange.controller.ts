import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import { attachment } from '../../platform/files/download.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { RubricFile, RubricFileQuery, RubricsRead } from './exchange.dto.js';
import { RubricExchange } from './exchange.service.js';

@Controller('rubrics')
export class RubricExchangeController {
  constructor(private readonly exchange: RubricExchange) {}

  /** One version as a file: our own CSV, Canvas's or Moodle's, or a CASE 1.1 package. */
  @Get(':id/file')
  @Allow('member')
  @ApiProduces('text/csv', 'application/json')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { format }: RubricFileQuery,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const { text, name, type } = await this.exchange.write(id, format, actor);
    return new StreamableFile(Buffer.from(text), { type, disposition: attachment(name) });
  }

  /** Reads a file of rubrics and stores nothing: draft what it offers with POST /rubrics. */
  @Post('reading')
  @HttpCode(200)
  @Allow('admin', 'coordinator')
  read(@Body() file: RubricFile, @CurrentActor() actor: Actor): Promise<RubricsRead> {
    return this.exchange.read(file, actor);
  }
}
