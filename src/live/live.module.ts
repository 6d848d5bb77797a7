import { Module } from '@nestjs/common';
import { NotificationModule } from '../notification/notification.module.js';
import { LiveController } from './live.controller.js';
import { LiveService } from './live.service.js';

/** Open pages hear of news and changes while they are open. */
@Module({
  imports: [NotificationModule],
  controllers: [LiveController],
  providers: [LiveService],
})
export class LiveModule {}
