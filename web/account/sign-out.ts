import { api, queries } from '../api/client.js';

/** Signs out and leaves nothing behind: a fresh page, an empty memory. */
export async function signOut(): Promise<void> {
  await api.DELETE('/api/session');
  queries.clear();
  location.assign('/sign-in');
}
