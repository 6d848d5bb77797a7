import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { AccountModule } from './account/account.module.js';
import { AppealModule } from './appeal/appeal.module.js';
import { AssignmentModule } from './assignment/assignment.module.js';
import { AwardModule } from './award/award.module.js';
import { AttestationModule } from './attestation/attestation.module.js';
import { CatalogModule } from './catalog/catalog.module.js';
import { ClaimModule } from './claim/claim.module.js';
import type { Config } from './config.js';
import { DeadlineModule } from './deadline/deadline.module.js';
import { DemoModule } from './demo/demo.module.js';
import { DecisionModule } from './decision/decision.module.js';
import { DisclosureModule } from './disclosure/disclosure.module.js';
import { EvaluationModule } from './evaluation/evaluation.module.js';
import { EvidenceModule } from './evidence/evidence.module.js';
import { EnrollmentModule } from './enrollment/enrollment.module.js';
import { HistoryModule } from './history/history.module.js';
import { ReactionTable } from './history/reactions.js';
import { Relay } from './history/relay.js';
import { Schedule } from './history/schedule.js';
import { HistoryWorker } from './history/worker.js';
import { LetterModule } from './letter/letter.module.js';
import { LiveModule } from './live/live.module.js';
import { NotificationModule } from './notification/notification.module.js';
import { FollowingModule } from './following/following.module.js';
import { FilesModule } from './platform/files/files.module.js';
import { AccessGuard } from './platform/http/access.guard.js';
import { HealthModule } from './platform/health/health.module.js';
import { ProblemFilter } from './platform/http/problem.filter.js';
import { validation } from './platform/http/validation.js';
import { VersionsInterceptor } from './platform/http/versions.interceptor.js';
import { PlatformModule } from './platform/platform.module.js';
import { PolicyModule } from './policy/policy.module.js';
import { PortfolioModule } from './portfolio/portfolio.module.js';
import { BulkModule } from './bulk/bulk.module.js';
import { CredentialModule } from './credential/credential.module.js';
import { Reacting, reactions } from './reactions.js';
import { RegistrationModule } from './registration/registration.module.js';
import { RosterModule } from './roster/roster.module.js';
import { RubricModule } from './rubric/rubric.module.js';
import { ReportModule } from './report/report.module.js';
import { SearchModule } from './search/search.module.js';
import { SimilarityModule } from './similarity/similarity.module.js';
import { TakeoutModule } from './takeout/takeout.module.js';
import { RetentionModule } from './retention/retention.module.js';
import { Timed, schedule } from './schedule.js';

/** The features, one line each, in the order of the imports. */
const features: NonNullable<DynamicModule['imports']> = [
  HealthModule,
  HistoryModule,
  FilesModule,
  AccountModule,
  NotificationModule,
  CatalogModule,
  PolicyModule,
  RegistrationModule,
  RosterModule,
  EnrollmentModule,
  RubricModule,
  PortfolioModule,
  EvidenceModule,
  AttestationModule,
  DeadlineModule,
  ClaimModule,
  AssignmentModule,
  EvaluationModule,
  DecisionModule,
  AppealModule,
  AwardModule,
  LetterModule,
  SimilarityModule,
  CredentialModule,
  FollowingModule,
  DisclosureModule,
  BulkModule,
  DisclosureModule,
  FollowingModule,
  TakeoutModule,
  RetentionModule,
  LiveModule,
  SearchModule,
  ReportModule,
  DemoModule,
];

@Module({})
export class AppModule {
  static with(config: Config, databaseUrl: string): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.with(config, databaseUrl), ...features],
      providers: [
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useFactory: validation },
        { provide: APP_INTERCEPTOR, useClass: VersionsInterceptor },
        Reacting,
        { provide: ReactionTable, inject: [Reacting], useFactory: (r: Reacting) => new ReactionTable(reactions(r)) },
        Relay,
        Timed,
        { provide: Schedule, inject: [Timed], useFactory: (timed: Timed) => new Schedule(schedule(timed)) },
        HistoryWorker,
      ],
    };
  }
}
