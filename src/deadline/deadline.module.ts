import { Module } from '@nestjs/common';
import { DeadlineService } from './deadline.service.js';

@Module({ providers: [DeadlineService], exports: [DeadlineService] })
export class DeadlineModule {}
