import { useQuery } from '@tanstack/react-query';
import { $api, type Api } from '../api/client.js';
import { isProblem } from '../api/problem.js';

export type Session = Api['SessionView'];
export type Role = Session['roles'][number];

/** Who is signed in; null for a stranger. */
export const sessionQuery = {
  ...$api.queryOptions('get', '/api/session'),
  staleTime: 60_000,
};

/** Whether asking for the session failed because there is none. */
export const isStranger = (error: unknown): boolean => isProblem(error) && error.status === 401;

/** Who is signed in, or null while nobody is known to be. */
export function useSessionOrNull(): Session | null {
  const { data, error } = useQuery({ ...sessionQuery, throwOnError: false, enabled: false });
  return error && isStranger(error) ? null : (data ?? null);
}

/** Who is signed in. Only for pages inside the shell, which nobody reaches without a session. */
export function useSession(): Session {
  const session = useSessionOrNull();
  if (session === null) throw new Error('This page is only for people who are signed in.');
  return session;
}

/** Whether the asking person has one of these roles here. What they may do is the server's word: see `moves`. */
export function useHas(...wanted: Role[]): boolean {
  const session = useSessionOrNull();
  return wanted.some((role) => session?.roles.includes(role) === true);
}
