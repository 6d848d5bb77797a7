import { calendarDayOf, dayOf, type Place } from '../../words/format.rules.js';

/**
 * The day on which a credential was given. Credentials write a moment (ISO 8601) where colleges know a calendar day: the first
 * moment of a day in UTC is that day, wherever it is read; any other is told in the reader's zone.
 */
export function givenOn(at: string, place: Place): string {
  return /T00:00:00(\.0+)?(Z|[+-]00:00)$/.test(at) ? calendarDayOf(at, place.language) : dayOf(at, place);
}
