import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/root.js';
import { oneOf, textIn } from './search.rules.js';

/** The pages of this part; each is loaded when it is wanted. */
export const adminRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/set-up',
    component: lazyRouteComponent(() => import('../institution/set-up/set-up-page.js'), 'SetUpPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/members',
    validateSearch: (search: Record<string, unknown>) => ({
      ...textIn(search, 'search'),
      ...oneOf(search, 'role', [
        'learner',
        'reviewer',
        'coordinator',
        'approver',
        'registrar',
        'admin',
        'auditor',
      ] as const),
      ...oneOf(search, 'status', ['active', 'ended'] as const),
    }),
    component: lazyRouteComponent(() => import('../account/members/members-page.js'), 'MembersPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/members/import',
    component: lazyRouteComponent(() => import('../account/members/people-import-page.js'), 'PeopleImportPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/members/$personId',
    component: lazyRouteComponent(() => import('../account/members/member-page.js'), 'MemberPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/invitations',
    validateSearch: (search: Record<string, unknown>) => textIn(search, 'search'),
    component: lazyRouteComponent(() => import('../account/members/invitations-page.js'), 'InvitationsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/institution',
    component: lazyRouteComponent(() => import('../institution/institution-page.js'), 'InstitutionPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/api-tokens',
    component: lazyRouteComponent(() => import('../institution/token/tokens-page.js'), 'TokensPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/queues',
    component: lazyRouteComponent(() => import('../institution/queues/queues-page.js'), 'QueuesPage'),
  }),
] as const;
