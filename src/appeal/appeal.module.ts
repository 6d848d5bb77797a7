import { Module } from '@nestjs/common';
import { AssignmentModule } from '../assignment/assignment.module.js';
import { ClaimModule } from '../claim/claim.module.js';
import { DeadlineModule } from '../deadline/deadline.module.js';
import { AppealController } from './appeal.controller.js';
import { AppealReactions } from './appeal.reactions.js';
import { AppealService } from './appeal.service.js';

@Module({
  imports: [AssignmentModule, ClaimModule, DeadlineModule],
  controllers: [AppealController],
  providers: [AppealService, AppealReactions],
  exports: [AppealReactions, AppealService],
})
export class AppealModule {}
