export const roles = ['learner', 'reviewer', 'coordinator', 'approver', 'registrar', 'admin', 'auditor'] as const;
export type Role = (typeof roles)[number];

/** What an API token may do. `@Allow` takes them beside roles. */
export const scopes = [
  'catalog:write',
  'enrollment:write',
  'awards:read',
  'awards:pull',
  'batches:write',
  'postings:write',
  'claims:read',
  'metrics:read',
] as const;
export type Scope = (typeof scopes)[number];

/** One POST's idempotency key with the hash of what was asked. */
export interface Once {
  key: string;
  requestHash: string;
}

/** Who asks, in which institution, in which roles. Passed by hand; nothing is ambient. */
export interface Actor {
  kind: 'person' | 'token' | 'attestor' | 'system';
  /** The person, or null for a token, an attestor or the system. */
  personId: string | null;
  /** The API token, where one asks. */
  tokenId?: string;
  institutionId: string;
  roles: readonly Role[];
  scopes: readonly Scope[];
  /** Present on a POST with an `Idempotency-Key` and in a reaction: the effect happens once however often it is asked. */
  once?: Once;
}

export function has(actor: Actor, ...wanted: Role[]): boolean {
  return wanted.some((role) => actor.roles.includes(role));
}

/** The actor of reactions and of the clock. */
export function system(institutionId: string, once?: string): Actor {
  return {
    kind: 'system',
    personId: null,
    institutionId,
    roles: [],
    scopes: [],
    ...(once === undefined ? {} : { once: { key: once, requestHash: '' } }),
  };
}
