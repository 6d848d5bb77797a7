import { MutationCache, QueryClient } from '@tanstack/react-query';
import createFetchClient from 'openapi-fetch';
import createQueryClient from 'openapi-react-query';
import { isProblem, refusalsOf } from './problem.js';
import type { components, paths } from './schema.js';
import { steadyFetch } from './steady.js';

/** The shapes that the API gives and takes, by the names that they have there: `Api['ClaimView']`. */
export type Api = components['schemas'];

/** One call by its path: `api.POST('/api/claims', { body })`. Gives `{ data }` or `{ error }`; see `given`. */
export const api = createFetchClient<paths>({ baseUrl: location.origin, fetch: steadyFetch });

/** Queries and mutations by path: `$api.useQuery('get', '/api/claims/{id}', { params: { path: { id } } })`. */
export const $api = createQueryClient(api);

/** What came back, or the problem thrown. For calls outside of a query or mutation. */
export async function given<T>(answer: Promise<{ data?: T; error?: unknown }>): Promise<T> {
  const { data, error } = await answer;
  if (error !== undefined) throw error;
  return data as T;
}

/**
 * The browser's copy of what the server said. Whatever somebody does makes everything else stale: screens are small and
 * the server's word is cheap, and a list that forgot what was just done is worse than a request. So does an act that came too
 * late: somebody else, or another tab, was faster.
 */
export const queries: QueryClient = new QueryClient({
  mutationCache: new MutationCache({
    onSuccess: () => queries.invalidateQueries(),
    onError: (error) =>
      refusalsOf(error).some(({ code }) => code === 'wrong_state') ? queries.invalidateQueries() : undefined,
  }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // The network was tried often enough by steadyFetch, and the server's no stays a no.
      retry: false,
      refetchOnWindowFocus: true,
      throwOnError: (error, query) => query.state.data === undefined && isProblem(error) && error.status === 404,
    },
  },
});
