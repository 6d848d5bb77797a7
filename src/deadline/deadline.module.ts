import { Module } from '@nestjs/common';
import { DeadlineController } from './deadline.controller.js';
import { DeadlineService } from './deadline.service.js';
import { DeadlineSweep } from './deadline.sweep.js';

@Module({
  controllers: [DeadlineController],
  providers: [DeadlineService, DeadlineSweep],
  exports: [DeadlineService, DeadlineSweep],
})
export class DeadlineModule {}
