import { SetMetadata } from '@nestjs/common';
import type { DisclosedOf, DisclosedRecord } from '../../kernel/disclosure.js';

/** What a route gives away of a learner's record. */
export interface Disclosing {
  record: DisclosedRecord;
  /** The learner is found by this thing, whose id is the parameter `param` of the address. */
  of: DisclosedOf;
  param: string;
  /** The parameter that is the record's own id, where that is another one. */
  thing?: string;
  /**
   * Whose record it is stands in the `learnerId` of the answer's rows: a page gives away what it shows, and no more.
   * `token`: only when a token asks. A list on a person's screen names records; opening one gives it.
   */
  rows?: 'anyone' | 'token';
}

export const disclosingKey = 'credence:discloses';

type Found = Pick<Disclosing, 'of'> & Partial<Pick<Disclosing, 'param' | 'thing'>>;

/**
 * This route gives a learner's record to somebody else: the answer leaves after a row of the disclosure log was written.
 * The learner asking for their own leaves none.
 */
export function Discloses(
  record: DisclosedRecord & DisclosedOf,
  more?: Partial<Omit<Disclosing, 'record'>>,
): MethodDecorator;
export function Discloses(record: DisclosedRecord, more: Found | Required<Pick<Disclosing, 'rows'>>): MethodDecorator;
export function Discloses(record: DisclosedRecord, more: Partial<Disclosing> = {}): MethodDecorator {
  return SetMetadata(disclosingKey, { of: record, param: 'id', ...more, record });
}
