import { Module } from '@nestjs/common';
import { PublicCoursesController } from './public/public.controller.js';
import { PublicCoursesService } from './public/public.service.js';
import { RubricController } from './rubric.controller.js';
import { RubricService } from './rubric.service.js';

/** What reviewers score by. */
@Module({
  controllers: [RubricController, PublicCoursesController],
  providers: [RubricService, PublicCoursesService],
})
export class RubricModule {}
