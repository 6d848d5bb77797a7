import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Put,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { sentTable, Streamed } from '../../platform/http/streamed.js';
import { ImportQuery, ImportView } from '../../platform/table/import.js';
import { PeopleImport } from '../people/people.import.js';
import { giveSession, sessionTokenOf } from '../session/session.cookies.js';
import { SessionService } from '../session/session.service.js';
import { MemberEdit, MemberPage, MemberQuery, MemberView, StudentIdEdit } from './membership.dto.js';
import { MembershipService } from './membership.service.js';

@Controller('members')
export class MembershipController {
  constructor(
    private readonly memberships: MembershipService,
    private readonly sessions: SessionService,
    private readonly imports: PeopleImport,
  ) {}

  @Get()
  @Allow('admin', 'coordinator', 'auditor')
  list(@Query() query: MemberQuery, @CurrentActor() actor: Actor): Promise<MemberPage> {
    return this.memberships.list(query, actor);
  }

  @Get(':personId')
  @Allow('admin', 'coordinator', 'auditor')
  view(@Param('personId', ParseUUIDPipe) personId: string, @CurrentActor() actor: Actor): Promise<MemberView> {
    return this.memberships.view(personId, actor);
  }

  /** People from a CSV file or a JSON array, by address: invitations and changes of roles, all of it or nothing. */
  @Post('import')
  @HttpCode(200)
  @Allow('admin')
  @Streamed()
  @ApiConsumes('text/csv', 'application/json')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  read(@Req() request: FastifyRequest, @Query() query: ImportQuery, @CurrentActor() actor: Actor): Promise<ImportView> {
    return this.imports.read(sentTable(request), query.dryRun === 'true', actor);
  }

  @Patch(':personId')
  @Allow('admin')
  async edit(
    @Param('personId', ParseUUIDPipe) personId: string,
    @Body() edit: MemberEdit,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MemberView> {
    const own = actor.personId === personId ? sessionTokenOf(request) : null;
    const member = await this.memberships.edit(personId, edit, actor, own);
    if (own && edit.roles) giveSession(reply, await this.sessions.rotate(own));
    return member;
  }

  /** Corrects the id under which the student information system knows the member. */
  @Put(':personId/student-id')
  @Allow('registrar', 'admin')
  correctStudentId(
    @Param('personId', ParseUUIDPipe) personId: string,
    @Body() { version, studentId }: StudentIdEdit,
    @CurrentActor() actor: Actor,
  ): Promise<MemberView> {
    return this.memberships.edit(personId, { version, studentId }, actor, null);
  }

  /** Ends the membership. */
  @Delete(':personId')
  @Allow('admin')
  end(@Param('personId', ParseUUIDPipe) personId: string, @CurrentActor() actor: Actor): Promise<MemberView> {
    return this.memberships.end(personId, actor);
  }

  @Post(':personId/resumption')
  @Allow('admin')
  resume(@Param('personId', ParseUUIDPipe) personId: string, @CurrentActor() actor: Actor): Promise<MemberView> {
    return this.memberships.resume(personId, actor);
  }
}
