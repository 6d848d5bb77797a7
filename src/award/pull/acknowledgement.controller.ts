import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { AcknowledgedLines, Acknowledgement, AcknowledgementView, Acknowledgements } from './acknowledgement.dto.js';
import { AcknowledgementService } from './acknowledgement.service.js';

@Controller()
@Allow('registrar', 'awards:pull', 'postings:write')
export class AcknowledgementController {
  constructor(private readonly acknowledgements: AcknowledgementService) {}

  /** What the SIS did with one line, by its id or its number. The same again is the same answer; another one is a 409. */
  @Post('awards/:id/acknowledgement')
  @HttpCode(200)
  one(
    @Param('id') award: string,
    @Body() acknowledgement: Acknowledgement,
    @CurrentActor() actor: Actor,
  ): Promise<AcknowledgementView> {
    return this.acknowledgements.one({ ...acknowledgement, award }, actor);
  }

  /** The same for up to 500 lines, each taken or refused for itself. */
  @Post('award-acknowledgements')
  @HttpCode(200)
  many(@Body() { lines }: Acknowledgements, @CurrentActor() actor: Actor): Promise<AcknowledgedLines> {
    return this.acknowledgements.many(lines, actor);
  }
}
