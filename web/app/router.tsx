import { createRouter } from '@tanstack/react-router';
import { adminRoutes } from '../routes/admin.js';
import { approverRoutes } from '../routes/approver.js';
import { caseRoutes } from '../routes/case.js';
import { coordinatorRoutes } from '../routes/coordinator.js';
import { everyoneRoutes } from '../routes/everyone.js';
import { followRoutes } from '../routes/follow.js';
import { learnerRoutes } from '../routes/learner.js';
import { openRoutes } from '../routes/open.js';
import { registrarRoutes } from '../routes/registrar.js';
import { reviewerRoutes } from '../routes/reviewer.js';
import { NotFound, RouteFailure, Waiting } from './failures.js';
import { homeRoute, nowhereRoute, rootRoute, shellRoute } from './root.js';

const tree = rootRoute.addChildren([
  ...openRoutes,
  shellRoute.addChildren([
    homeRoute,
    nowhereRoute,
    ...everyoneRoutes,
    ...caseRoutes,
    ...learnerRoutes,
    ...followRoutes,
    ...reviewerRoutes,
    ...coordinatorRoutes,
    ...approverRoutes,
    ...registrarRoutes,
    ...adminRoutes,
  ]),
]);

export const router = createRouter({
  routeTree: tree,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 300,
  defaultPendingComponent: Waiting,
  defaultErrorComponent: RouteFailure,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
