import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../app/root.js';

/** Only a path of our own: a link to the sign-in must not lead on to somebody else's site. */
const ownPath = (to: unknown): string | undefined =>
  typeof to === 'string' && /^\/(?![/\\])/.test(to) ? to : undefined;

/** Pages for people who are not signed in. */
export const openRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sign-in',
    validateSearch: ({ to }: { to?: unknown }): { to?: string } => {
      const path = ownPath(to);
      return path === undefined ? {} : { to: path };
    },
    component: lazyRouteComponent(() => import('../account/sign-in.js'), 'SignIn'),
  }),
] as const;
