import { Controller, Get } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { WaitingView } from './approvals.dto.js';
import { ApprovalsService } from './approvals.service.js';

@Controller('approvals')
export class ApprovalsController {
  constructor(private readonly approvals: ApprovalsService) {}

  /** What waits for the signed-in approver, and what they decided lately. */
  @Get()
  @Allow('approver')
  waiting(@CurrentActor() actor: Actor): Promise<WaitingView> {
    return this.approvals.waiting(actor);
  }
}
