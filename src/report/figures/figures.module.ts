import { Module } from '@nestjs/common';
import { OutcomeFigures } from '../outcome/outcome.service.js';
import { ProgressService } from '../progress/progress.service.js';
import { ReadingFigures } from '../reading/reading.service.js';
import { FiguresController } from './figures.controller.js';
import { FiguresFiles } from './figures.files.js';

/** What the reports with charts show, as tables. */
@Module({
  controllers: [FiguresController],
  providers: [ProgressService, ReadingFigures, OutcomeFigures, FiguresFiles],
})
export class FiguresModule {}
