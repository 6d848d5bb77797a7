import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/root.js';

/** One claim's page: its learner's own, or the college's, at the same address. */
export const caseRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/claims/$claimId',
    component: lazyRouteComponent(() => import('../claim/claim-page.js'), 'ClaimPage'),
  }),
] as const;
