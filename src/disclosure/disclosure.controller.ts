import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Actor } from '../kernel/actor.js';
import { attachment } from '../platform/files/download.js';
import { Allow } from '../platform/http/allow.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { PageQuery } from '../platform/http/page.js';
import { DisclosurePage, DisclosureQuery, OwnDisclosurePage } from './disclosure.dto.js';
import { DisclosureService } from './disclosure.service.js';

@Controller()
export class DisclosureController {
  constructor(private readonly disclosures: DisclosureService) {}

  /** Who was given which learner's record, the newest first. */
  @Get('disclosures')
  @Allow('registrar', 'auditor')
  list(@Query() query: DisclosureQuery, @CurrentActor() actor: Actor): Promise<DisclosurePage> {
    return this.disclosures.list(query, actor);
  }

  @Get('disclosures/file')
  @Allow('registrar', 'auditor')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async file(@Query() query: DisclosureQuery, @CurrentActor() actor: Actor): Promise<StreamableFile> {
    return new StreamableFile(await this.disclosures.file(query, actor), {
      type: 'text/csv; charset=utf-8',
      disposition: attachment('disclosures.csv'),
    });
  }

  /** Who has read the asking learner's record. */
  @Get('record/disclosures')
  @Allow('learner')
  own(@Query() query: PageQuery, @CurrentActor() actor: Actor): Promise<OwnDisclosurePage> {
    return this.disclosures.own(query, actor);
  }
}
