import { Module } from '@nestjs/common';
import { CourseController } from './course/course.controller.js';
import { CourseImport } from './course/course.import.js';
import { CourseService } from './course/course.service.js';
import { ListingImport } from './listing/listing.import.js';
import { ProgramController } from './program/program.controller.js';
import { ProgramService } from './program/program.service.js';
import { SubjectController } from './subject/subject.controller.js';
import { SubjectService } from './subject/subject.service.js';
import { TermController } from './term/term.controller.js';
import { TermService } from './term/term.service.js';

/** What the institution teaches. */
@Module({
  controllers: [SubjectController, CourseController, ProgramController, TermController],
  providers: [SubjectService, CourseService, CourseImport, ProgramService, TermService, ListingImport],
})
export class CatalogModule {}
