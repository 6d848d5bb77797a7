import { Module } from '@nestjs/common';
import { AssignmentModule } from '../assignment/assignment.module.js';
import { ClaimModule } from '../claim/claim.module.js';
import { DeadlineModule } from '../deadline/deadline.module.js';
import { AdjudicationService } from './adjudication/adjudication.service.js';
import { DisagreementController } from './adjudication/disagreement.controller.js';
import { DisagreementService } from './adjudication/disagreement.service.js';
import { DiscussionController } from './adjudication/discussion.controller.js';
import { DiscussionService } from './adjudication/discussion.service.js';
import { AnnotationController } from './annotation/annotation.controller.js';
import { AnnotationService } from './annotation/annotation.service.js';
import { EvaluationReactions } from './evaluation.reactions.js';
import { EvaluationController } from './scoring/evaluation.controller.js';
import { EvaluationService } from './scoring/evaluation.service.js';
import { ReopeningService } from './scoring/reopening.service.js';
import { WorkspaceController } from './workspace/workspace.controller.js';
import { WorkspaceService } from './workspace/workspace.service.js';

@Module({
  imports: [AssignmentModule, ClaimModule, DeadlineModule],
  controllers: [
    EvaluationController,
    AnnotationController,
    DiscussionController,
    DisagreementController,
    WorkspaceController,
  ],
  providers: [
    EvaluationService,
    AnnotationService,
    WorkspaceService,
    ReopeningService,
    AdjudicationService,
    DiscussionService,
    DisagreementService,
    EvaluationReactions,
  ],
  exports: [ReopeningService, AdjudicationService, EvaluationReactions],
})
export class EvaluationModule {}
