import { business } from './business.js';
import { communication } from './communication.js';
import type { CourseContent } from './course.js';
import { earlyChildhood } from './early-childhood.js';
import { health } from './health.js';
import { hospitality } from './hospitality.js';
import { informationTechnology } from './information-technology.js';
import { publicService } from './public-service.js';
import { technology } from './technology.js';

export const courses: readonly CourseContent[] = [
  ...business,
  ...communication,
  ...earlyChildhood,
  ...health,
  ...hospitality,
  ...informationTechnology,
  ...publicService,
  ...technology,
];
