import { Module } from '@nestjs/common';
import { DeadlineController } from './deadline.controller.js';
import { UrgingService } from './urging.service.js';
import { NotificationModule } from '../notification/notification.module.js';
import { DeadlineReactions } from './deadline.reactions.js';
import { DeadlineService } from './deadline.service.js';
import { DeadlineSweep } from './deadline.sweep.js';

@Module({
  imports: [NotificationModule],
  controllers: [DeadlineController],
  providers: [DeadlineService, UrgingService, DeadlineSweep, DeadlineReactions],
  exports: [DeadlineService, UrgingService, DeadlineSweep, DeadlineReactions],
})
export class DeadlineModule {}
