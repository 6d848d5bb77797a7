import { Module } from '@nestjs/common';
import { NotificationModule } from '../notification/notification.module.js';
import { NightlyInvariants } from './invariants/nightly.js';
import { ReportController } from './report.controller.js';
import { ReportService } from './report.service.js';

@Module({
  imports: [NotificationModule],
  controllers: [ReportController],
  providers: [ReportService, NightlyInvariants],
  exports: [NightlyInvariants],
})
export class ReportModule {}
