import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { StackContent, StackEdit, StackList, StackProgressList, StackView } from './stack.dto.js';
import { StackService } from './stack.service.js';

@Controller()
export class StackController {
  constructor(private readonly stacks: StackService) {}

  /** The stacks that the college defined, and how many hold the certificate of each. */
  @Get('stacks')
  @Allow('admin', 'coordinator', 'registrar', 'approver', 'auditor')
  async list(@CurrentActor() actor: Actor): Promise<StackList> {
    return { rows: await this.stacks.list(actor) };
  }

  @Post('stacks')
  @Allow('admin')
  add(@Body() content: StackContent, @CurrentActor() actor: Actor): Promise<StackView> {
    return this.stacks.add(content, actor);
  }

  @Put('stacks/:id')
  @Allow('admin')
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() edit: StackEdit,
    @CurrentActor() actor: Actor,
  ): Promise<StackView> {
    return this.stacks.change(id, edit, actor);
  }

  /** From now on nobody completes it. Certificates that were given stay. */
  @Post('stacks/:id/retirement')
  @HttpCode(200)
  @Allow('admin')
  retire(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<StackView> {
    return this.stacks.retire(id, actor);
  }

  /** How far one is oneself in each of them. */
  @Get('record/stacks')
  @Allow('learner')
  async progress(@CurrentActor() actor: Actor): Promise<StackProgressList> {
    return { rows: await this.stacks.progress(actor) };
  }
}
