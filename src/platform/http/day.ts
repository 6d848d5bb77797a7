import { IsISO8601, Matches } from 'class-validator';

/** A day of the calendar, such as 2026-09-01. */
export function IsDay(): PropertyDecorator {
  const [shape, real] = [
    Matches(/^\d{4}-\d{2}-\d{2}$/, { message: '$property is a day such as 2026-09-01' }),
    IsISO8601({ strict: true }, { message: '$property is not a day of the calendar' }),
  ];
  return (target, property) => {
    shape(target, property);
    real(target, property);
  };
}
