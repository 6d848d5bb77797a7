import { $api, queries, type Api } from '../api/client.js';
import { previewQuery } from '../evidence/preview/preview-query.js';

export type Workspace = Api['WorkspaceView'];
export type Seat = Api['AssignmentView'];
export type Submission = NonNullable<Workspace['submission']>;
export type Evidence = Submission['evidence'][number];

/** Everything about one claim for its reader. Asked again when the window comes back to the front: another tab may have written. */
export const workspaceQuery = (id: string) => ({
  ...$api.queryOptions('get', '/api/assignments/{id}/workspace', { params: { path: { id } } }),
  staleTime: 2000,
});

/** Fetches a claim and its first file before they are wanted, so that they open at once. */
export async function fetchAhead(id: string): Promise<void> {
  await queries.prefetchQuery({ ...workspaceQuery(id), staleTime: 60_000 });
  const workspace = queries.getQueryData<Workspace>(workspaceQuery(id).queryKey);
  const first = workspace?.submission?.evidence[0];
  if (first?.kind === 'file') await queries.prefetchQuery(previewQuery({ assignmentId: id, evidenceId: first.id }));
}
