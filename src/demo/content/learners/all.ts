import { denise } from './denise.js';
import type { LearnerContent } from './learner.js';
import { luis } from './luis.js';
import { nhung } from './nhung.js';
import { rosa } from './rosa.js';
import { terrence } from './terrence.js';

export const learners: readonly LearnerContent[] = [denise, terrence, nhung, rosa, luis];
