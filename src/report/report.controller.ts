import { Controller, Get } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/http/allow.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { OverviewView } from './report.dto.js';
import { ReportService } from './report.service.js';

@Controller('reports')
export class ReportController {
  constructor(private readonly reports: ReportService) {}

  @Get('overview')
  @Allow('coordinator', 'approver', 'registrar', 'admin', 'auditor', 'metrics:read')
  overview(@CurrentActor() actor: Actor): Promise<OverviewView> {
    return this.reports.overview(actor);
  }
}
