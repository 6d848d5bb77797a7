import { Matches } from 'class-validator';

/** A text with something in it: white space alone says nothing. */
export const IsFilled = (): PropertyDecorator => Matches(/\S/, { message: '$property is empty' });
