import { Module } from '@nestjs/common';
import { EnrollmentModule } from '../enrollment/enrollment.module.js';
import { LearnerRecordController } from './record/record.controller.js';
import { LearnerRecordService } from './record/record.service.js';
import { StandingController } from './standing/standing.controller.js';
import { StandingService } from './standing/standing.service.js';

/** What a learner follows once a claim is sent: where it stands, and the credit that comes of it. */
@Module({
  imports: [EnrollmentModule],
  controllers: [StandingController, LearnerRecordController],
  providers: [StandingService, LearnerRecordService],
  exports: [LearnerRecordService],
})
export class FollowingModule {}
