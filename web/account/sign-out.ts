import { api, queries } from '../api/client.js';
import { forgetAll } from '../draft/store.js';

/** Signs out and leaves nothing behind: a fresh page, an empty memory. */
export async function signOut(): Promise<void> {
  await api.DELETE('/api/session');
  await forgetAll().catch(() => undefined);
  queries.clear();
  location.assign('/sign-in');
}
