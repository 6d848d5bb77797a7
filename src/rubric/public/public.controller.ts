import { Controller, Get, Param } from '@nestjs/common';
import { Allow } from '../../platform/http/allow.js';
import { ClaimableCourses, CourseCriteria } from './public.dto.js';
import { PublicCoursesService } from './public.service.js';

@Controller('institutions/:code/courses')
@Allow('anyone')
export class PublicCoursesController {
  constructor(private readonly courses: PublicCoursesService) {}

  /** What credit can be claimed for. */
  @Get()
  list(@Param('code') code: string): Promise<ClaimableCourses> {
    return this.courses.list(code);
  }

  /** What a claim for this course is judged by. */
  @Get(':courseCode')
  criteria(@Param('code') code: string, @Param('courseCode') courseCode: string): Promise<CourseCriteria> {
    return this.courses.criteria(code, courseCode);
  }
}
