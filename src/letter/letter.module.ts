import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { LetterArchive } from './evaluation/archive.service.js';
import { LetterController } from './evaluation/letter.controller.js';
import { Letters } from './evaluation/letter.service.js';
import { StatementController } from './statement/statement.controller.js';
import { Statements } from './statement/statement.service.js';
import { LetterReactions } from './letter.reactions.js';

/** What the college puts on paper: the letter about each decision, and statements of credit. */
@Module({
  imports: [AccountModule],
  controllers: [LetterController, StatementController],
  providers: [Letters, LetterArchive, Statements, LetterReactions],
  exports: [Letters, Statements, LetterReactions],
})
export class LetterModule {}
