import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, given, type Api } from '../api/client.js';
import { allPages } from '../kit/table/all-pages.js';

/** Every active course of the college, however many they are, for lists to choose from. */
export function useCourses(): UseQueryResult<{ rows: Api['CourseRow'][] }> {
  return useQuery({
    queryKey: ['get', '/api/courses', 'all'],
    queryFn: ({ signal }) => allPages((query) => given(api.GET('/api/courses', { params: { query }, signal }))),
  });
}
