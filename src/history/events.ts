/*
 ** Everything that can happen. An event is a fact in the past tense; its payload holds ids and plain facts, never names,
 ** texts or other personal data, because events are kept for ever, exported and sealed.
 ** A payload with `claimId` stands in that claim's timeline.
 */
export interface Events {
  'institution.opened': { code: string };
}

export type EventType = keyof Events;

/** One event as a reaction or a timeline reads it. */
export interface Happened<T extends EventType = EventType> {
  id: string;
  institutionId: string;
  type: T;
  at: Date;
  /** Who did it: a person's id, or null for the system, a token or an attestor. */
  actorId: string | null;
  actorKind: 'person' | 'token' | 'attestor' | 'system';
  claimId: string | null;
  data: Events[T];
}
