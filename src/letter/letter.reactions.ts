import { Injectable } from '@nestjs/common';
import type { Happened } from '../history/events.js';
import { system } from '../kernel/actor.js';
import { Letters } from './evaluation/letter.service.js';
import { Statements } from './statement/statement.service.js';

@Injectable()
export class LetterReactions {
  constructor(
    private readonly letters: Letters,
    private readonly statements: Statements,
  ) {}

  /** Every decision has its letter, a denial too (38 CFR 21.4253(d)(3) has the college tell the learner and keep it). */
  writeLetter = ({ id, institutionId, data }: Happened<'claim.decided'>): Promise<void> =>
    this.letters.write(data.decisionId, system(institutionId, `${id}-writeLetter`));

  writeStatement = ({ id, institutionId, data }: Happened<'statement.asked'>): Promise<void> =>
    this.statements.write(data.statementId, system(institutionId, `${id}-writeStatement`));
}
