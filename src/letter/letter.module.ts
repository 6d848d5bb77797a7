import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { LetterArchive } from './evaluation/archive.service.js';
import { LetterController } from './evaluation/letter.controller.js';
import { Letters } from './evaluation/letter.service.js';
import { LetterReactions } from './letter.reactions.js';

/** What the college puts on paper: the letter about each decision. */
@Module({
  imports: [AccountModule],
  controllers: [LetterController],
  providers: [Letters, LetterArchive, LetterReactions],
  exports: [Letters, LetterReactions],
})
export class LetterModule {}
