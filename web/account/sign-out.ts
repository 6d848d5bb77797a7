import { api, queries } from '../api/client.js';
import { forgetAll } from '../draft/store.js';

/** Signs out and leaves nothing behind. */
export async function signOut(): Promise<void> {
  await api.DELETE('/api/session');
  await leaveNothing();
}

/** A fresh page and an empty memory, here and on the device. */
export async function leaveNothing(): Promise<void> {
  await forgetAll().catch(() => undefined);
  queries.clear();
  location.assign('/sign-in');
}
