import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { DeadlineModule } from '../deadline/deadline.module.js';
import { NotificationModule } from '../notification/notification.module.js';
import { ClaimNews } from './claim.news.js';
import { ClaimReactions } from './claim.reactions.js';
import { ClaimService } from './claim.service.js';
import { DraftController } from './draft/draft.controller.js';
import { DraftService } from './draft/draft.service.js';
import { OutcomeService } from './draft/outcome.service.js';
import { CheckoutService } from './fee/checkout.service.js';
import { FeeController } from './fee/fee.controller.js';
import { FeeReactions } from './fee/fee.reactions.js';
import { FeeService } from './fee/fee.service.js';
import { PaymentController } from './fee/payment.controller.js';
import { PaymentNewsService } from './fee/payment-news.service.js';
import { RefundService } from './fee/refund.service.js';
import { IdeaController } from './idea/idea.controller.js';
import { IdeaService } from './idea/idea.service.js';
import { InformationController } from './information/information.controller.js';
import { InformationService } from './information/information.service.js';
import { IntakeController } from './intake/intake.controller.js';
import { IntakeService } from './intake/intake.service.js';
import { ManifestController } from './manifest/manifest.controller.js';
import { ManifestService } from './manifest/manifest.service.js';
import { RecordController } from './record/record.controller.js';
import { RecordService } from './record/record.service.js';
import { SubmissionController } from './submission/submission.controller.js';
import { SubmissionService } from './submission/submission.service.js';

@Module({
  imports: [AccountModule, NotificationModule, DeadlineModule],
  controllers: [
    RecordController,
    IdeaController,
    DraftController,
    SubmissionController,
    IntakeController,
    FeeController,
    PaymentController,
    InformationController,
    ManifestController,
  ],
  providers: [
    ClaimService,
    RecordService,
    IdeaService,
    DraftService,
    OutcomeService,
    SubmissionService,
    IntakeService,
    FeeService,
    CheckoutService,
    RefundService,
    PaymentNewsService,
    FeeReactions,
    InformationService,
    ManifestService,
    ClaimReactions,
    ClaimNews,
  ],
  exports: [
    ClaimService,
    DraftService,
    RecordService,
    IntakeService,
    SubmissionService,
    InformationService,
    FeeService,
    CheckoutService,
    RefundService,
    FeeReactions,
    ClaimReactions,
    ClaimNews,
  ],
})
export class ClaimModule {}
