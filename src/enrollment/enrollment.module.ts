import { Module } from '@nestjs/common';
import { CreditController } from './credit/credit.controller.js';
import { HistoryImport } from './credit/credit.import.js';
import { CreditService } from './credit/credit.service.js';
import { EnrollmentController } from './enrollment.controller.js';
import { EnrollmentImport } from './enrollment.import.js';
import { EnrollmentService } from './enrollment.service.js';
import { StudentController } from './student.controller.js';
import { StudentService } from './student.service.js';

/** Which program learners study for, and the credit that they hold. */
@Module({
  controllers: [StudentController, EnrollmentController, CreditController],
  providers: [StudentService, EnrollmentService, EnrollmentImport, CreditService, HistoryImport],
  exports: [CreditService],
})
export class EnrollmentModule {}
