import { IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import { disclosedRecords, type DisclosedRecord } from '../kernel/disclosure.js';
import { MayBeAbsent } from '../platform/http/absent.js';
import { IsDay } from '../platform/http/day.js';
import { PageQuery } from '../platform/http/page.js';
import { bases, type Basis } from './disclosure.rules.js';

export class DisclosureQuery extends PageQuery {
  @MayBeAbsent() @IsUUID() learnerId?: string;
  @MayBeAbsent() @IsUUID() readerId?: string;
  @MayBeAbsent() @IsIn(disclosedRecords) record?: DisclosedRecord;
  @MayBeAbsent() @IsIn(bases) basis?: Basis;
  /** From this day of the college on, this day included. */
  @MayBeAbsent() @IsDay() from?: string;
  /** Up to this day of the college, this day included. */
  @MayBeAbsent() @IsDay() until?: string;
  /** Part of the learner's or the reader's name, or the student id from its beginning. */
  @MayBeAbsent() @IsString() @MaxLength(100) search?: string;
}

/** Somebody was given something of a learner's record. */
export class DisclosureView {
  id: string;
  at: Date;
  learnerId: string;
  learnerName: string;
  studentId: string | null;
  readerKind: 'person' | 'token' | 'attestor';
  readerId: string;
  readerName: string | null;
  /** In what capacity: an office of the college, the learner's consent, or a program that the college connected. */
  basis: Basis;
  record: DisclosedRecord;
  claimId: string | null;
  claimReference: string | null;
  /** What it is called: the claim's title, the evidence's, or a batch's number. */
  title: string | null;
}

export class DisclosurePage {
  rows: DisclosureView[];
  next: string | null;
}

/** One reading of the learner's own record, as the learner sees it. */
export class OwnDisclosureView {
  id: string;
  at: Date;
  /** Null for a reviewer: whoever judges stays unnamed. */
  readerName: string | null;
  basis: Basis;
  record: DisclosedRecord;
  claimId: string | null;
  claimReference: string | null;
  title: string | null;
}

export class OwnDisclosurePage {
  rows: OwnDisclosureView[];
  next: string | null;
}
