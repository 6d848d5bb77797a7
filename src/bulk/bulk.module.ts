import { Module } from '@nestjs/common';
import { AssignmentModule } from '../assignment/assignment.module.js';
import { ClaimModule } from '../claim/claim.module.js';
import { DeadlineModule } from '../deadline/deadline.module.js';
import { NotificationModule } from '../notification/notification.module.js';
import { Acts } from './acts.js';
import { BulkController } from './bulk.controller.js';
import { BulkReactions } from './bulk.reactions.js';
import { BulkService } from './bulk.service.js';

@Module({
  imports: [ClaimModule, DeadlineModule, AssignmentModule, NotificationModule],
  controllers: [BulkController],
  providers: [Acts, BulkService, BulkReactions],
  exports: [BulkReactions],
})
export class BulkModule {}
