import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { NotThere } from '../../kernel/refusal.js';
import { OutcomeFigures } from '../outcome/outcome.service.js';
import { ProgressService } from '../progress/progress.service.js';
import { ReadingFigures } from '../reading/reading.service.js';
import { agreementCsv, flowCsv, loadCsv, outcomesCsv, savingsCsv, stagesCsv } from './figures.csv.js';
import type { FiguresQuery } from './figures.dto.js';

/** Each table as a file for a spreadsheet: the same figures as on the page, with the same withheld. */
@Injectable()
export class FiguresFiles {
  private readonly tables: ReadonlyMap<string, (query: FiguresQuery, actor: Actor) => Promise<string>>;

  constructor(progress: ProgressService, reading: ReadingFigures, outcome: OutcomeFigures) {
    this.tables = new Map([
      ['stages', async (query: FiguresQuery, actor: Actor) => stagesCsv(await progress.stages(query, actor))],
      ['flow', async (query: FiguresQuery, actor: Actor) => flowCsv(await progress.flow(query, actor))],
      ['load', async (query: FiguresQuery, actor: Actor) => loadCsv(await reading.load(query, actor))],
      ['agreement', async (query: FiguresQuery, actor: Actor) => agreementCsv(await reading.agreement(query, actor))],
      ['outcomes', async (query: FiguresQuery, actor: Actor) => outcomesCsv(await outcome.outcomes(query, actor))],
      ['savings', async (query: FiguresQuery, actor: Actor) => savingsCsv(await outcome.savings(query, actor))],
    ]);
  }

  /** @throws NotThere for a table that there is not */
  async csv(table: string, query: FiguresQuery, actor: Actor): Promise<string> {
    const write = this.tables.get(table);
    if (!write) throw new NotThere('table');
    return write(query, actor);
  }
}
