import { Module } from '@nestjs/common';
import { DeadlineController } from './deadline.controller.js';
import { NotificationModule } from '../notification/notification.module.js';
import { DeadlineReactions } from './deadline.reactions.js';
import { DeadlineService } from './deadline.service.js';
import { DeadlineSweep } from './deadline.sweep.js';

@Module({
  imports: [NotificationModule],
  controllers: [DeadlineController],
  providers: [DeadlineService, DeadlineSweep, DeadlineReactions],
  exports: [DeadlineService, DeadlineSweep, DeadlineReactions],
})
export class DeadlineModule {}
