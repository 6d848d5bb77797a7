import { useQuery } from '@tanstack/react-query';
import { api, given, type Api } from '../api/client.js';
import { allPages } from '../kit/table/all-pages.js';

/** Every subject of the college, for lists to choose from; none while they are on their way, or not `wanted` yet. */
export function useSubjects(wanted = true): readonly Api['SubjectView'][] {
  const subjects = useQuery({
    queryKey: ['get', '/api/subjects', 'all'],
    queryFn: ({ signal }) => allPages((query) => given(api.GET('/api/subjects', { params: { query }, signal }))),
    enabled: wanted,
  });
  return subjects.data?.rows ?? [];
}
