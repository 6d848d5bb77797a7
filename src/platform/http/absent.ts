import { ValidateIf } from 'class-validator';

/**
 * A field that may be left out. `null` is a value: unlike with `IsOptional`, it must pass the other conditions, so that a
 * field without `| null` in its type is never null.
 */
export const MayBeAbsent = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);
