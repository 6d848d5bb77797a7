import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/root.js';
import { toQueueSearch } from '../assignment/queue/queue-search.js';

/** The pages of this part; each is loaded when it is wanted. */
export const reviewerRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/assignments',
    validateSearch: toQueueSearch,
    component: lazyRouteComponent(() => import('../assignment/queue/queue-page.js'), 'QueuePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/assignments/$assignmentId',
    component: lazyRouteComponent(() => import('../evaluation/workspace-page.js'), 'WorkspacePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/reviewer',
    component: lazyRouteComponent(() => import('../assignment/reviewer/reviewer-page.js'), 'ReviewerPage'),
  }),
] as const;
