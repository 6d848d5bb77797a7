import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { DemoReset } from './reset.dto.js';
import { ResetService } from './reset.service.js';

@Controller('demo/reset')
export class ResetController {
  constructor(private readonly resets: ResetService) {}

  /** Whether the demo can be put back to its first day, and how far that is. */
  @Get()
  @Allow('anyone')
  view(): Promise<DemoReset> {
    return this.resets.view();
  }

  /** Puts the demo college back to its first day, which takes a minute or two. Everybody's session ends. */
  @Post()
  @HttpCode(202)
  @Allow('admin')
  begin(@CurrentActor() actor: Actor): Promise<DemoReset> {
    return this.resets.begin(actor);
  }
}
