import { createRootRoute, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { isStranger, sessionQuery, type Session } from '../account/session.js';
import { queries } from '../api/client.js';
import { NotFound, Waiting, WindowFailure } from './failures.js';
import { homeOf } from './navigation.js';

/** What every page stands on. */
export const rootRoute = createRootRoute({ component: Outlet, errorComponent: WindowFailure });

/** Pages for people who are signed in. A stranger is led to the sign-in and comes back to the page that was wanted. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: async ({ location }) => {
    const session = await sessionOrNull();
    if (session === null) throw redirect({ to: '/sign-in', search: { to: location.href } });
    return { session };
  },
  component: lazyRouteComponent(() => import('./shell/shell.js'), 'Shell'),
  pendingComponent: Waiting,
  errorComponent: WindowFailure,
});

/** The bare address leads to what one's role does first. */
export const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    throw redirect({ href: homeOf(context.session.roles), replace: true });
  },
});

/** Every address that is nobody's. */
export const nowhereRoute = createRoute({ getParentRoute: () => shellRoute, path: '$', component: NotFound });

async function sessionOrNull(): Promise<Session | null> {
  try {
    return await queries.ensureQueryData(sessionQuery);
  } catch (error) {
    if (isStranger(error)) return null;
    throw error;
  }
}
