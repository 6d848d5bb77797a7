import { Module } from '@nestjs/common';
import { ClaimModule } from '../claim/claim.module.js';
import { EvaluationModule } from '../evaluation/evaluation.module.js';
import { ApprovalService } from './approval.service.js';
import { CommitteeService } from './committee.service.js';
import { DecisionController } from './decision.controller.js';
import { DecisionReactions } from './decision.reactions.js';
import { DecisionService } from './decision.service.js';
import { DecisionRecord } from './record.service.js';

@Module({
  imports: [ClaimModule, EvaluationModule],
  controllers: [DecisionController],
  providers: [DecisionService, CommitteeService, ApprovalService, DecisionRecord, DecisionReactions],
  exports: [DecisionRecord, DecisionReactions],
})
export class DecisionModule {}
