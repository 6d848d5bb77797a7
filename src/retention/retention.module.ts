import { Module } from '@nestjs/common';
import { ClaimModule } from '../claim/claim.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { NotificationModule } from '../notification/notification.module.js';
import { HoldService } from './hold.service.js';
import { KeptEvidence } from './kept.service.js';
import { RetentionController } from './retention.controller.js';
import { RetentionService } from './retention.service.js';

/** What is removed when its time is over, and what is not. */
@Module({
  imports: [ClaimModule, EvidenceModule, NotificationModule],
  controllers: [RetentionController],
  providers: [RetentionService, HoldService, KeptEvidence],
  exports: [RetentionService],
})
export class RetentionModule {}
