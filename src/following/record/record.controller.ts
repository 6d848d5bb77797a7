import { Controller, Get } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { Allow } from '../../platform/http/allow.js';
import { CurrentActor } from '../../platform/http/current-actor.js';
import { LearnerRecord } from './record.dto.js';
import { LearnerRecordService } from './record.service.js';

@Controller('record')
export class LearnerRecordController {
  constructor(private readonly records: LearnerRecordService) {}

  /** One's own record of credit. */
  @Get()
  @Allow('learner')
  read(@CurrentActor() actor: Actor): Promise<LearnerRecord> {
    return this.records.read(actor);
  }
}
