import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/http/allow.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { NewPolicy, PolicyEdit, PolicyList, PolicyView } from './policy.dto.js';
import { PolicyService } from './policy.service.js';

@Controller('policies')
export class PolicyController {
  constructor(private readonly policies: PolicyService) {}

  @Get()
  @Allow('admin', 'coordinator', 'auditor')
  list(@CurrentActor() actor: Actor): Promise<PolicyList> {
    return this.policies.list(actor);
  }

  @Get(':id')
  @Allow('admin', 'coordinator', 'auditor')
  view(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<PolicyView> {
    return this.policies.view(id, actor);
  }

  @Post()
  @Allow('admin')
  draft(@Body() policy: NewPolicy, @CurrentActor() actor: Actor): Promise<PolicyView> {
    return this.policies.draft(policy, actor);
  }

  @Patch(':id')
  @Allow('admin')
  edit(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() policy: PolicyEdit,
    @CurrentActor() actor: Actor,
  ): Promise<PolicyView> {
    return this.policies.edit(id, policy, actor);
  }

  @Delete(':id')
  @HttpCode(204)
  @Allow('admin')
  discard(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.policies.discard(id, actor);
  }

  @Post(':id/publication')
  @HttpCode(200)
  @Allow('admin')
  publish(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<PolicyView> {
    return this.policies.publish(id, actor);
  }

  @Post(':id/withdrawal')
  @HttpCode(200)
  @Allow('admin')
  withdraw(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<PolicyView> {
    return this.policies.withdraw(id, actor);
  }
}
