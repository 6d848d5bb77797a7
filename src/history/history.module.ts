import { Module } from '@nestjs/common';
import { AuditController } from './audit.controller.js';
import { AuditService } from './audit.service.js';
import { QueueController } from './queues/queue.controller.js';
import { QueueService } from './queues/queue.service.js';
import { ScheduleRuns } from './queues/schedule.runs.js';

@Module({
  controllers: [AuditController, QueueController],
  providers: [AuditService, QueueService, ScheduleRuns],
  exports: [ScheduleRuns],
})
export class HistoryModule {}
