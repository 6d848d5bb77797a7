import { Module } from '@nestjs/common';
import { NotificationModule } from '../notification/notification.module.js';
import { HubController } from './hub/hub.controller.js';
import { HubService } from './hub/hub.service.js';
import { NightlyInvariants } from './invariants/nightly.js';
import { ReportController } from './report.controller.js';
import { ReportService } from './report.service.js';

@Module({
  imports: [NotificationModule],
  controllers: [ReportController, HubController],
  providers: [ReportService, HubService, NightlyInvariants],
  exports: [NightlyInvariants],
})
export class ReportModule {}
