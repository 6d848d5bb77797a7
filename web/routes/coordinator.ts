import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/root.js';
import { mailsSearch } from '../notification/mails.search.js';
import { casesSearch } from '../report/cases/cases.search.js';

/** The pages of this part; each is loaded when it is wanted. */
export const coordinatorRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/today',
    component: lazyRouteComponent(() => import('../report/today/today-page.js'), 'TodayPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/claims',
    validateSearch: casesSearch,
    component: lazyRouteComponent(() => import('../report/cases/cases-page.js'), 'CasesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/claims/$claimId/assign',
    component: lazyRouteComponent(() => import('../assignment/assign/assign-page.js'), 'AssignPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/reviewers',
    component: lazyRouteComponent(() => import('../assignment/reviewers/reviewers-page.js'), 'ReviewersPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/reviewers/$personId',
    component: lazyRouteComponent(() => import('../assignment/reviewers/reviewer-page.js'), 'ReviewerPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/mails',
    validateSearch: mailsSearch,
    component: lazyRouteComponent(() => import('../notification/mails-page.js'), 'MailsPage'),
  }),
] as const;
