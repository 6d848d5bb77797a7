import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { sentTable, Streamed } from '../../platform/http/streamed.js';
import { ImportQuery, ImportView } from '../../platform/table/import.js';
import { CourseEdit, CoursePage, CourseQuery, CourseView, NewCourse } from './course.dto.js';
import { CourseImport } from './course.import.js';
import { CourseService } from './course.service.js';

@Controller('courses')
export class CourseController {
  constructor(
    private readonly courses: CourseService,
    private readonly imports: CourseImport,
  ) {}

  @Get()
  @Allow('member', 'catalog:write')
  list(@Query() query: CourseQuery, @CurrentActor() actor: Actor): Promise<CoursePage> {
    return this.courses.list(query, actor);
  }

  @Get(':id')
  @Allow('member', 'catalog:write')
  view(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<CourseView> {
    return this.courses.view(id, actor);
  }

  @Post()
  @Allow('admin', 'catalog:write')
  add(@Body() course: NewCourse, @CurrentActor() actor: Actor): Promise<CourseView> {
    return this.courses.add(course, actor);
  }

  @Put(':id')
  @Allow('admin', 'catalog:write')
  replace(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() course: CourseEdit,
    @CurrentActor() actor: Actor,
  ): Promise<CourseView> {
    return this.courses.replace(id, course, actor);
  }

  /** Courses from a CSV file or a JSON array, by code: all of it or nothing. */
  @Post('import')
  @HttpCode(200)
  @Allow('admin', 'catalog:write')
  @Streamed()
  @ApiConsumes('text/csv', 'application/json')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  read(@Req() request: FastifyRequest, @Query() query: ImportQuery, @CurrentActor() actor: Actor): Promise<ImportView> {
    return this.imports.read(sentTable(request), query.dryRun === 'true', actor);
  }
}
