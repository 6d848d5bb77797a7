import { Module } from '@nestjs/common';
import { NotificationModule } from '../notification/notification.module.js';
import { ApprovalsController } from './approvals/approvals.controller.js';
import { ApprovalsService } from './approvals/approvals.service.js';
import { FiguresModule } from './figures/figures.module.js';
import { HubController } from './hub/hub.controller.js';
import { HubService } from './hub/hub.service.js';
import { NightlyInvariants } from './invariants/nightly.js';
import { ImpactController } from './impact/impact.controller.js';
import { ImpactService } from './impact/impact.service.js';
import { PromiseController } from './promise/promise.controller.js';
import { PromiseService } from './promise/promise.service.js';
import { ReportController } from './report.controller.js';
import { ReportService } from './report.service.js';
import { SetupService } from './setup/setup.service.js';
import { TodayModule } from './today/today.module.js';

@Module({
  imports: [NotificationModule, FiguresModule, TodayModule],
  controllers: [ReportController, HubController, ImpactController, ApprovalsController, PromiseController],
  providers: [
    ReportService,
    HubService,
    ImpactService,
    SetupService,
    ApprovalsService,
    PromiseService,
    NightlyInvariants,
  ],
  exports: [NightlyInvariants],
})
export class ReportModule {}
