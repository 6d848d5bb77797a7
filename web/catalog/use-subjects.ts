import { $api, type Api } from '../api/client.js';

/** The subjects of the college, for lists to choose from; none while they are on their way. */
export function useSubjects(): readonly Api['SubjectView'][] {
  const subjects = $api.useQuery('get', '/api/subjects', { params: { query: { limit: 200 } } });
  return subjects.data?.rows ?? [];
}
