import { Module } from '@nestjs/common';
import { BatchController } from './batch/batch.controller.js';
import { AccountModule } from '../account/account.module.js';
import { NotificationModule } from '../notification/notification.module.js';
import { HealthModule } from '../platform/health/health.module.js';
import { BatchFiles } from './batch/batch.file.js';
import { BatchReactions } from './batch/batch.reactions.js';
import { BatchService } from './batch/batch.service.js';
import { AwardController } from './line/award.controller.js';
import { AwardReactions } from './line/award.reactions.js';
import { AwardService } from './line/award.service.js';
import { DeliveryController } from './delivery/delivery.controller.js';
import { DeliveryReactions } from './delivery/delivery.reactions.js';
import { BatchDeliveries } from './delivery/delivery.service.js';
import { Parcels } from './delivery/parcel.service.js';
import { DeliveryTargets } from './delivery/target.service.js';
import { LedgerService } from './line/ledger.service.js';
import { PostingController } from './posting/posting.controller.js';
import { PostingService } from './posting/posting.service.js';
import { AcknowledgementController } from './pull/acknowledgement.controller.js';
import { AcknowledgementService } from './pull/acknowledgement.service.js';
import { CodesImport } from './profile/codes.import.js';
import { PreviewService } from './profile/preview.service.js';
import { ProfileController } from './profile/profile.controller.js';
import { ProfileService } from './profile/profile.service.js';
import { ReadyController } from './ready/ready.controller.js';
import { ReadyService } from './ready/ready.service.js';
import { ReconciliationController } from './reconciliation/reconciliation.controller.js';
import { ReconciliationService } from './reconciliation/reconciliation.service.js';
import { ScheduleController } from './schedule/schedule.controller.js';
import { ScheduleReactions } from './schedule/schedule.reactions.js';
import { ScheduleService } from './schedule/schedule.service.js';
import { TranscriptCheck } from './transcript/check.service.js';
import { TranscriptController } from './transcript/transcript.controller.js';
import { TranscriptService } from './transcript/transcript.service.js';
import { TrailController } from './trail/trail.controller.js';
import { TrailService } from './trail/trail.service.js';

/** Credit: the ledger, its way to the SIS, the SIS's answers, and the comparison of both. */
@Module({
  imports: [AccountModule, NotificationModule, HealthModule],
  controllers: [
    AwardController,
    TrailController,
    ReadyController,
    BatchController,
    ProfileController,
    TranscriptController,
    PostingController,
    AcknowledgementController,
    DeliveryController,
    ReconciliationController,
    ScheduleController,
  ],
  providers: [
    LedgerService,
    AwardService,
    AwardReactions,
    TrailService,
    ReadyService,
    BatchService,
    BatchFiles,
    BatchReactions,
    ProfileService,
    TranscriptCheck,
    TranscriptService,
    PreviewService,
    CodesImport,
    PostingService,
    AcknowledgementService,
    DeliveryTargets,
    Parcels,
    BatchDeliveries,
    DeliveryReactions,
    ReconciliationService,
    ScheduleService,
    ScheduleReactions,
  ],
  exports: [
    BatchService,
    AwardReactions,
    BatchReactions,
    BatchDeliveries,
    DeliveryReactions,
    ScheduleService,
    ScheduleReactions,
  ],
})
export class AwardModule {}
