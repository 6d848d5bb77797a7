import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { Invalid, type Refusal } from '../../kernel/refusal.js';

/** Only what the DTO knows comes in; everything wrong is told at once, with the path of each field. */
export const validation = () =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new Invalid(flatten(errors, '')),
  });

function flatten(errors: readonly ValidationError[], prefix: string): Refusal[] {
  return errors.flatMap((error) => {
    const about = prefix === '' ? error.property : `${prefix}.${error.property}`;
    // The decorator written first is the plainest, and comes last here: what is not a text need not hear of its length.
    const own = Object.values(error.constraints ?? {})
      .slice(-1)
      .map((text) => ({ code: 'invalid', detail: sentence(text), about }));
    return [...own, ...flatten(error.children ?? [], about)];
  });
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
