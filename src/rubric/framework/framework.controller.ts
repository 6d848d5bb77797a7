import { Controller, Get, Param, ParseUUIDPipe, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../../config.js';
import { Allow } from '../../platform/http/allow.js';
import { FrameworkQuery } from './framework.dto.js';
import { CaseFilter } from './case.filter.js';
import { FrameworkService } from './framework.service.js';
import { linksOf } from './listing.rules.js';

const AnyObject = () => ApiOkResponse({ schema: { type: 'object', additionalProperties: true } });

/** CASE 1.1's REST binding: a college's outcomes and rubrics for every system that reads CASE. */
@Controller('institutions/:code/ims/case/v1p1')
@Allow('anyone')
@UseFilters(CaseFilter)
export class FrameworkController {
  constructor(
    private readonly frameworks: FrameworkService,
    private readonly config: Config,
  ) {}

  @Get('CFDocuments')
  @AnyObject()
  async documents(
    @Param('code') code: string,
    @Query() query: FrameworkQuery,
    @Req() { url }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { documents, total } = await this.frameworks.documents(code, query);
    void reply.header('x-total-count', String(total));
    void reply.header('link', linksOf(new URL(url, this.config.publicUrl).href, query, total));
    return { CFDocuments: documents };
  }

  @Get('CFDocuments/:id')
  @AnyObject()
  document(@Param('code') code: string, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return this.frameworks.document(code, id);
  }

  @Get('CFPackages/:id')
  @AnyObject()
  package(@Param('code') code: string, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return this.frameworks.package(code, id);
  }

  @Get('CFItems/:id')
  @AnyObject()
  item(@Param('code') code: string, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return this.frameworks.item(code, id);
  }

  @Get('CFItemAssociations/:id')
  @AnyObject()
  associations(@Param('code') code: string, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return this.frameworks.associations(code, id);
  }

  @Get('CFAssociations/:id')
  @AnyObject()
  association(@Param('code') code: string, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return this.frameworks.association(code, id);
  }

  @Get('CFRubrics/:id')
  @AnyObject()
  rubric(@Param('code') code: string, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return this.frameworks.rubric(code, id);
  }
}
