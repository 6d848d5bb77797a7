import { $api } from '../../api/client.js';

/** What a page may know before anybody has signed in: the one college here, and the people of the demo. */
export function useWelcome() {
  return $api.useQuery('get', '/api/welcome', {}, { staleTime: 300_000 });
}
