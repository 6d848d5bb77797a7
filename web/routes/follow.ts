import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/root.js';

/** What a learner follows once a claim is sent; each page is loaded when it is wanted. */
export const followRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/claims/$claimId/sent/$submissionId',
    component: lazyRouteComponent(() => import('../claim/sent/sent-page.js'), 'SentPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/claims/$claimId/letter',
    component: lazyRouteComponent(() => import('../decision/letter/letter-page.js'), 'LetterPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/claims/$claimId/appeal',
    component: lazyRouteComponent(() => import('../appeal/appeal-page.js'), 'AppealPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/record',
    component: lazyRouteComponent(() => import('../award/record/record-page.js'), 'RecordPage'),
  }),
] as const;
