import { $api } from '../api/client.js';

/** How much news nobody has read; what the bar shows. Open windows hear of more (src/live). */
export function useUnread(): number {
  const { data } = $api.useQuery(
    'get',
    '/api/notifications',
    { params: { query: { limit: 1 } } },
    { staleTime: 60_000 },
  );
  return data?.unread ?? 0;
}
