/** The noon of an ISO day, so that it is that day in every American time zone. */
export function day(on: string): Date {
  return new Date(`${on}T12:00:00-05:00`);
}

const long = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'America/New_York' });

/** “March 6, 2026”. */
export function inWords(on: string): string {
  return long.format(day(on));
}
