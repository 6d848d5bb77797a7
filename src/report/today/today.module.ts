import { Module } from '@nestjs/common';
import { AssignmentModule } from '../../assignment/assignment.module.js';
import { AwardModule } from '../../award/award.module.js';
import { DisclosureModule } from '../../disclosure/disclosure.module.js';
import { CaseController } from '../cases/case.controller.js';
import { CaseCsv } from '../cases/case.csv.js';
import { CaseService } from '../cases/case.service.js';
import { TodayController } from './today.controller.js';
import { TodayService } from './today.service.js';

/** A coordinator's day and all the cases. */
@Module({
  imports: [AssignmentModule, AwardModule, DisclosureModule],
  controllers: [CaseController, TodayController],
  providers: [CaseService, CaseCsv, TodayService],
})
export class TodayModule {}
