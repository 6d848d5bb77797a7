import { useQueries } from '@tanstack/react-query';
import { $api, type Api } from '../../api/client.js';

/** The learner's claims that are being written, whole; those on their way are left out until they are here. */
export function useDrafts(): readonly Api['ClaimView'][] {
  const { data } = $api.useQuery('get', '/api/portfolio');
  const writing = (data?.claims ?? []).filter(({ stage }) => stage === 'writing');
  return useQueries({
    queries: writing.map(({ id }) => $api.queryOptions('get', '/api/claims/{id}', { params: { path: { id } } })),
    combine: (answers) => answers.flatMap((answer) => answer.data ?? []),
  });
}
