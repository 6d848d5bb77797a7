import { queryOptions } from '@tanstack/react-query';
import { api, given, type Api } from '../../api/client.js';

/** Who looks: the owner or the staff, or a reader by their seat. */
export interface Looking {
  evidenceId: string;
  assignmentId?: string;
  /** Through which the owner or the staff look: the file that it was sent with. */
  submissionId?: string;
}

export type Preview = Api['FilePreview'];

const lookAgain = 2000;
/** A ticket is good for half an hour at least. */
const renew = 25 * 60_000;

const isComing = (preview?: Preview) =>
  preview !== undefined && (preview.state === 'checking' || preview.comingPages > preview.shownPages);

/** How a file is looked at. Asked again while it is being checked, and before the ticket for its parts is over. */
export const previewQuery = ({ evidenceId, assignmentId, submissionId }: Looking) =>
  queryOptions({
    queryKey: ['preview', assignmentId ?? submissionId ?? 'own', evidenceId],
    queryFn: (): Promise<Preview> =>
      assignmentId === undefined
        ? given(
            api.GET('/api/evidence/{id}/preview', {
              params: { path: { id: evidenceId }, query: { submission: submissionId } },
            }),
          )
        : given(
            api.GET('/api/assignments/{id}/evidence/{evidenceId}/preview', {
              params: { path: { id: assignmentId, evidenceId } },
            }),
          ),
    staleTime: renew,
    refetchInterval: ({ state }) => (isComing(state.data) ? lookAgain : renew),
  });

/** A part of a preview that is JSON. It never changes; a page without words has none. */
export const partQuery = <T>(address: string) =>
  queryOptions({
    queryKey: ['preview part', address],
    queryFn: async (): Promise<T | null> => {
      const response = await fetch(address);
      return response.ok ? ((await response.json()) as T) : null;
    },
    staleTime: Infinity,
  });
