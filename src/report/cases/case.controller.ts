import { Controller, Get, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Actor } from '../../kernel/actor.js';
import { attachment } from '../../platform/files/download.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { Discloses } from '../../platform/http/discloses.js';
import { CaseCsv } from './case.csv.js';
import { CaseFilter, CasePage, CaseQuery, CaseView, Stages } from './case.dto.js';
import { CaseService } from './case.service.js';

@Controller()
@Allow('coordinator', 'approver', 'admin', 'auditor')
export class CaseController {
  constructor(
    private readonly cases: CaseService,
    private readonly csv: CaseCsv,
  ) {}

  @Get('cases')
  list(@Query() query: CaseQuery, @CurrentActor() actor: Actor): Promise<CasePage> {
    return this.cases.list(query, actor);
  }

  @Get('case-stages')
  stages(@Query() filter: CaseFilter, @CurrentActor() actor: Actor): Promise<Stages> {
    return this.cases.stages(filter, actor);
  }

  /** The list, all of it, as CSV that no spreadsheet runs as formulas. */
  @Get('case-export')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  export(@Query() query: CaseQuery, @CurrentActor() actor: Actor): StreamableFile {
    return new StreamableFile(this.csv.stream(query, actor), {
      type: 'text/csv; charset=utf-8',
      disposition: attachment('cases.csv'),
    });
  }

  @Get('cases/:id')
  @Discloses('claim')
  get(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<CaseView> {
    return this.cases.get(id, actor);
  }
}
