import { Controller, Get } from '@nestjs/common';
import type { Actor } from '../kernel/actor.js';
import { Allow } from '../platform/http/allow.js';
import { CurrentActor } from '../platform/http/current-actor.js';
import { OverviewView } from './report.dto.js';
import { SetupView } from './setup/setup.dto.js';
import { SetupService } from './setup/setup.service.js';
import { ReportService } from './report.service.js';

@Controller('reports')
export class ReportController {
  constructor(
    private readonly reports: ReportService,
    private readonly setups: SetupService,
  ) {}

  @Get('overview')
  @Allow('coordinator', 'approver', 'registrar', 'admin', 'auditor', 'metrics:read')
  overview(@CurrentActor() actor: Actor): Promise<OverviewView> {
    return this.reports.overview(actor);
  }

  /** What the college has set up and what it has not, in the order in which a new one comes to it. */
  @Get('setup')
  @Allow('admin', 'coordinator')
  setup(@CurrentActor() actor: Actor): Promise<SetupView> {
    return this.setups.setup(actor);
  }
}
