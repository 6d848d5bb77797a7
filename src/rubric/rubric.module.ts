import { Module } from '@nestjs/common';
import { RubricExchangeController } from './exchange/exchange.controller.js';
import { RubricExchange } from './exchange/exchange.service.js';
import { FrameworkController } from './framework/framework.controller.js';
import { FrameworkService } from './framework/framework.service.js';
import { PublicCoursesController } from './public/public.controller.js';
import { PublicCoursesService } from './public/public.service.js';
import { RubricController } from './rubric.controller.js';
import { RubricService } from './rubric.service.js';

/** What reviewers score by. */
@Module({
  controllers: [RubricController, RubricExchangeController, PublicCoursesController, FrameworkController],
  providers: [RubricService, RubricExchange, PublicCoursesService, FrameworkService],
})
export class RubricModule {}
