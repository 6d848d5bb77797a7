import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/root.js';

/** The pages that everybody has; each is loaded when it is wanted. */
export const everyoneRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/account',
    component: lazyRouteComponent(() => import('../account/account-page.js'), 'AccountPage'),
  }),
] as const;
