import { useQueryClient } from '@tanstack/react-query';
import { $api, api, given } from '../../api/client.js';
import type { Shortcuts } from './chord.rules.js';

const usual: Shortcuts = { on: true, keys: {} };
const { queryKey } = $api.queryOptions('get', '/api/person');

/** The keys of the person who is signed in, kept with their account: the same on each of their machines. */
export function useShortcuts(): { shortcuts: Shortcuts; change: (next: Shortcuts) => Promise<void> } {
  const queries = useQueryClient();
  const { data } = $api.useQuery('get', '/api/person', {}, { staleTime: 300_000 });
  return {
    shortcuts: data?.shortcuts ?? usual,
    change: async ({ on, keys }) => {
      const shortcuts = { on, keys: { ...keys } };
      queries.setQueryData(queryKey, await given(api.PATCH('/api/person', { body: { shortcuts } })));
    },
  };
}
