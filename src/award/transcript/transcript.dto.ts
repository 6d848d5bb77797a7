import { IsIn } from 'class-validator';
import { OfficialCodes } from '../../account/institution/institution.dto.js';
import type { Refusal } from '../../kernel/refusal.js';

export const judges = ['schemas', 'rules'] as const;

/** Whether the lines of a batch can leave as PESC transcripts. */
export class TranscriptCheckView {
  /** By what they were judged: PESC's official schemas, or our own rules alone where an operator has not set the schemas. */
  @IsIn(judges) by: (typeof judges)[number];
  /** Why none leaves, by line; empty when all are valid. Fifty at most. */
  against: Refusal[];
  /** The official codes by which they name the college, as they were when the batch was prepared. */
  codes: OfficialCodes;
}
