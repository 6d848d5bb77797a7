import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { AppealModule } from '../appeal/appeal.module.js';
import { AttestationModule } from '../attestation/attestation.module.js';
import { ClaimModule } from '../claim/claim.module.js';
import { CredentialModule } from '../credential/credential.module.js';
import { DecisionModule } from '../decision/decision.module.js';
import { DisclosureModule } from '../disclosure/disclosure.module.js';
import { EnrollmentModule } from '../enrollment/enrollment.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { FollowingModule } from '../following/following.module.js';
import { LetterModule } from '../letter/letter.module.js';
import { NotificationModule } from '../notification/notification.module.js';
import { PortfolioModule } from '../portfolio/portfolio.module.js';
import { TakenClaims } from './takeout.claims.js';
import { TakeoutController } from './takeout.controller.js';
import { TakenRecords } from './takeout.record.js';
import { TakeoutService } from './takeout.service.js';

/** A learner's whole record, to take along. */
@Module({
  imports: [
    AccountModule,
    NotificationModule,
    EnrollmentModule,
    PortfolioModule,
    EvidenceModule,
    AttestationModule,
    ClaimModule,
    DecisionModule,
    AppealModule,
    LetterModule,
    CredentialModule,
    DisclosureModule,
    FollowingModule,
  ],
  controllers: [TakeoutController],
  providers: [TakeoutService, TakenRecords, TakenClaims],
})
export class TakeoutModule {}
