import { Module } from '@nestjs/common';
import { ClaimModule } from '../claim/claim.module.js';
import { DeadlineModule } from '../deadline/deadline.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { NotificationModule } from '../notification/notification.module.js';
import { ConflictService } from './reviewer/conflict.service.js';
import { QualificationService } from './reviewer/qualification.service.js';
import { QualificationController, ReviewerController } from './reviewer/reviewer.controller.js';
import { ReviewerService } from './reviewer/reviewer.service.js';
import { AssignmentController, SeatController } from './seat/assignment.controller.js';
import { AssignmentReactions } from './seat/assignment.reactions.js';
import { AssignmentService } from './seat/assignment.service.js';
import { ChoiceService } from './seat/choice.service.js';
import { ObstacleService } from './seat/obstacle.service.js';
import { Offers } from './seat/offers.js';
import { QueueService } from './seat/queue.service.js';
import { ReadingService } from './seat/reading.service.js';
import { ReviewNews } from './seat/review.news.js';
import { RoutingService } from './seat/routing.service.js';

@Module({
  imports: [ClaimModule, DeadlineModule, EvidenceModule, NotificationModule],
  controllers: [ReviewerController, QualificationController, AssignmentController, SeatController],
  providers: [
    ReviewerService,
    QualificationService,
    ConflictService,
    Offers,
    RoutingService,
    AssignmentService,
    ChoiceService,
    QueueService,
    ReadingService,
    ObstacleService,
    AssignmentReactions,
    ReviewNews,
  ],
  exports: [
    ReadingService,
    ObstacleService,
    AssignmentService,
    AssignmentReactions,
    ReviewNews,
    RoutingService,
    Offers,
  ],
})
export class AssignmentModule {}
