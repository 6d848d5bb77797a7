import { IsUUID } from 'class-validator';
import type { Outcome } from '../../decision/decision.rules.js';
import { PageQuery } from '../../platform/http/page.js';

export class LetterView {
  id: string;
  decisionId: string;
  /** Of the letters on the claim: the second one answers an appeal. */
  number: number;
  outcome: Outcome;
  language: string;
  writtenAt: Date;
  /** Bytes of the file. */
  size: number;
  /** Of the file, in hexadecimals. */
  sha256: string;
  /** About the decision that stands now. */
  inForce: boolean;
}

export class LetterList {
  /** The newest first. */
  rows: LetterView[];
  /** A decision was made whose letter is being written. */
  pending: boolean;
}

export class TermLettersQuery extends PageQuery {
  @IsUUID() termId: string;
}

export class TermLetterRow extends LetterView {
  claimId: string;
  reference: string;
  title: string;
  learnerId: string;
  learnerName: string;
  studentId: string | null;
}

export class TermLetterPage {
  rows: TermLetterRow[];
  next: string | null;
  /** All of the term. */
  count: number;
}
