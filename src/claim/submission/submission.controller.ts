import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { Discloses } from '../../platform/http/discloses.js';
import { ClaimView } from '../record/record.dto.js';
import { Declaration, SubmissionView } from './submission.dto.js';
import { SubmissionService } from './submission.service.js';

@Controller('claims/:id')
export class SubmissionController {
  constructor(private readonly submissions: SubmissionService) {}

  @Post('submission')
  @HttpCode(200)
  @Allow('learner')
  submit(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() declaration: Declaration,
    @CurrentActor() actor: Actor,
  ): Promise<ClaimView> {
    return this.submissions.submit(id, declaration, actor);
  }

  @Get('submissions/:submissionId')
  @Allow('learner', 'coordinator', 'approver', 'registrar', 'admin', 'auditor', 'claims:read')
  @Discloses('submission', { of: 'claim', thing: 'submissionId' })
  get(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('submissionId', ParseUUIDPipe) submissionId: string,
    @CurrentActor() actor: Actor,
  ): Promise<SubmissionView> {
    return this.submissions.get(id, submissionId, actor);
  }
}
