import { Module } from '@nestjs/common';
import { RubricController } from './rubric.controller.js';
import { RubricService } from './rubric.service.js';

/** What reviewers score by. */
@Module({ controllers: [RubricController], providers: [RubricService] })
export class RubricModule {}
