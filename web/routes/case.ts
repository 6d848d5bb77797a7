import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/root.js';
import { filtersOf } from './filters.js';

/** One claim's page: its learner's own, or the college's, at the same address. */
export const caseRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/claims/$claimId',
    component: lazyRouteComponent(() => import('../claim/claim-page.js'), 'ClaimPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/claims/$claimId/fee',
    validateSearch: filtersOf({ paid: ['1'] }),
    component: lazyRouteComponent(() => import('../claim/fee/fee-page.js'), 'FeePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/fees',
    validateSearch: filtersOf({ state: ['due', 'paid', 'waived'] }),
    component: lazyRouteComponent(() => import('../claim/fee/fees-page.js'), 'FeesPage'),
  }),
] as const;
