import { Controller, Get, Param, ParseUUIDPipe, Query, Res, UseFilters } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../platform/http/allow.js';
import { FrameworkQuery } from './framework.dto.js';
import { CaseFilter } from './case.filter.js';
import { FrameworkService } from './framework.service.js';

const AnyObject = () => ApiOkResponse({ schema: { type: 'object', additionalProperties: true } });

/** CASE 1.1's REST binding: a college's outcomes and rubrics for every system that reads CASE. */
@Controller('institutions/:code/ims/case/v1p1')
@Allow('anyone')
@UseFilters(CaseFilter)
export class FrameworkController {
  constructor(private readonly frameworks: FrameworkService) {}

  @Get('CFDocuments')
  @AnyObject()
  async documents(
    @Param('code') code: string,
    @Query() { limit, offset }: FrameworkQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object> {
    const { documents, total } = await this.frameworks.documents(code, limit, offset);
    void reply.header('x-total-count', String(total));
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

  @Get('CFRubrics/:id')
  @AnyObject()
  rubric(@Param('code') code: string, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return this.frameworks.rubric(code, id);
  }
}
