import { SetMetadata } from '@nestjs/common';
import type { Role, Scope } from '../../kernel/actor.js';

/** A role, a token's scope, or: anyone; person = signed in; member = signed in with a membership here. */
export type Allowed = Role | Scope | 'anyone' | 'person' | 'member';

export const allowedKey = 'credence:allowed';

/** Who may call this route. A route without it allows nobody. */
export const Allow = (...allowed: [Allowed, ...Allowed[]]) => SetMetadata(allowedKey, allowed);
