import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { Discloses } from '../../platform/http/discloses.js';
import { SentWith } from '../file/download.dto.js';
import { LinkView } from './link.dto.js';
import { LinkedPages } from './link.service.js';

@Controller('evidence/:id/link')
export class LinkController {
  constructor(private readonly pages: LinkedPages) {}

  /** A page that a learner points at, as it was found. */
  @Get()
  @Discloses('evidence')
  @Allow('learner', 'coordinator', 'approver', 'auditor')
  open(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { submission }: SentWith,
    @CurrentActor() actor: Actor,
  ): Promise<LinkView> {
    return this.pages.open({ evidenceId: id, submissionId: submission ?? null }, actor);
  }
}
