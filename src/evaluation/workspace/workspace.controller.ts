import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { Discloses } from '../../platform/http/discloses.js';
import { CommentQuery, EarlierComment, WorkspaceView } from './workspace.dto.js';
import { WorkspaceService } from './workspace.service.js';

@Controller('assignments/:id')
@Allow('reviewer')
export class WorkspaceController {
  constructor(private readonly workspaces: WorkspaceService) {}

  @Get('workspace')
  @Discloses('submission', { of: 'assignment' })
  view(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<WorkspaceView> {
    return this.workspaces.view(id, actor);
  }

  @Get('comments')
  comments(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: CommentQuery,
    @CurrentActor() actor: Actor,
  ): Promise<EarlierComment[]> {
    return this.workspaces.comments(id, query, actor);
  }
}
