import { queryOptions } from '@tanstack/react-query';
import { $api, api, given, queries, type Api } from '../api/client.js';

export type Workspace = Api['WorkspaceView'];
export type Seat = Api['AssignmentView'];
export type Submission = NonNullable<Workspace['submission']>;
export type Evidence = Submission['evidence'][number];

/** Everything about one claim for its reader. Asked again when the window comes back to the front: another tab may have written. */
export const workspaceQuery = (id: string) => ({
  ...$api.queryOptions('get', '/api/assignments/{id}/workspace', { params: { path: { id } } }),
  staleTime: 2000,
});

/** The bytes of one file of the submission. They never change. */
export const contentQuery = (id: string, { id: evidenceId, type }: Pick<Evidence, 'id' | 'type'>) =>
  queryOptions({
    queryKey: ['evidence', id, evidenceId],
    queryFn: async () => {
      const path = { id, evidenceId };
      const get = api.GET('/api/assignments/{id}/evidence/{evidenceId}/content', { params: { path }, parseAs: 'blob' });
      return new Blob([(await given(get)) as unknown as Blob], { type: type ?? 'application/octet-stream' });
    },
    staleTime: Infinity,
  });

/** Larger files are fetched when they are looked at, not ahead. */
const largestAhead = 12_000_000;

/** Fetches a claim and its first file before they are wanted, so that they open at once. */
export async function fetchAhead(id: string): Promise<void> {
  await queries.prefetchQuery({ ...workspaceQuery(id), staleTime: 60_000 });
  const workspace = queries.getQueryData<Workspace>(workspaceQuery(id).queryKey);
  const first = workspace?.submission?.evidence[0];
  if (first?.kind === 'file' && (first.size ?? 0) <= largestAhead) await queries.prefetchQuery(contentQuery(id, first));
}
