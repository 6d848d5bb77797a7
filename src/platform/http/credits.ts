import { Matches } from 'class-validator';

/** A number of credits as JSON writes it: a string with at most two decimals. */
export const IsCredits = () =>
  Matches(/^\d{1,4}(\.\d{1,2})?$/, { message: '$property is a number of credits such as "3" or "1.50"' });
