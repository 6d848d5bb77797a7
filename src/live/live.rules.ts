import { seesAllClaims } from '../claim/claim.rules.js';
import { isForLearner, type PastEvent } from '../claim/record/record.rules.js';
import type { Role } from '../kernel/actor.js';

/*
 ** What a page that listens hears.
 ** (1) News: the rows of its person's inbox. Their ids are sorted by time; a stream that was cut names the last one it got.
 ** (2) Changes: that a claim or an assignment one may see is not as it was. The id alone: what it is now is asked for, and
 **     answered as ever. Who may not learn that something happened does not hear that anything did.
 */

/** A sealed event with what decides who may notice it. */
export interface Noticed extends PastEvent {
  claimId: string;
  learnerId: string;
  data: PastEvent['data'] & { assignmentId?: string };
  /** Every seat there ever was on the claim; `current` is one that was not given up. */
  seats: readonly { id: string; reviewerId: string; current: boolean }[];
}

export interface Listening {
  personId: string;
  roles: readonly Role[];
}

/** What changed: the claim, or one's own seat on it. */
export interface Change {
  claimId: string | null;
  assignmentId: string | null;
}

/** Nobody changed anything. */
const readings = new Set(['claim.read', 'evidence.read', 'attestation.read']);

/**
 * What every reader of a claim may notice, because it happens to all of them at once. A seat that is filled or an
 * evaluation that is handed in is not among it: readers must not learn of each other.
 */
const forReaders = new Set([
  'claim.information_requested',
  'claim.information_answered',
  'claim.reviewed',
  'claim.disputed',
  'claim.settled',
  'claim.sent_back',
  'claim.decided',
  'claim.withdrawn',
  'claim.expired',
  'claim.appeal_dropped',
  'discussion.written',
]);

/** What this listener hears of an event: nothing, that the claim changed, or that their seats on it did. */
export function heard(event: Noticed, { personId, roles }: Listening): Change[] {
  if (readings.has(event.type)) return [];
  const seats = event.seats.filter(({ reviewerId }) => reviewerId === personId);
  const changedSeats = seats.filter(
    ({ id, current }) =>
      event.data.assignmentId === id || (current && (forReaders.has(event.type) || isToldTo(event, personId))),
  );
  const ownEvent = isForLearner(event, event.learnerId);
  const seesClaim =
    event.learnerId === personId
      ? ownEvent
      : seesAllClaims({ kind: 'person', roles, scopes: [] }) && (seats.length === 0 || ownEvent);
  return [
    ...(seesClaim ? [{ claimId: event.claimId, assignmentId: null }] : []),
    ...changedSeats.map(({ id }) => ({ claimId: null, assignmentId: id })),
  ];
}

const isToldTo = (event: Noticed, personId: string): boolean =>
  event.type.startsWith('deadline.') && event.data.assigneeId === personId;

/** Rows written by one transaction may be seen after rows with later ids; as long as this, in milliseconds. */
export const overlap = 30_000;

const uuid7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether this can be the id of something that we told. */
export function isCursor(text: unknown): text is string {
  return typeof text === 'string' && uuid7.test(text);
}

/** The id from which a stream goes on that got this one last: somewhat earlier, so that nothing falls in between. */
export function replayAfter(id: string): string {
  const at = Math.max(0, Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) - overlap);
  const hex = at.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

/** One message of the stream (HTML, 9.2.6). JSON has no line breaks, so its data is one line. */
export function frame(message: { event: string; data: unknown; id?: string; retry?: number }): string {
  const { event, data, id, retry } = message;
  return [
    ...(retry === undefined ? [] : [`retry: ${retry}`]),
    ...(id === undefined ? [] : [`id: ${id}`]),
    `event: ${event}`,
    `data: ${JSON.stringify(data)}`,
    '\n',
  ].join('\n');
}
