import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/root.js';
import { oneOf, textIn } from './search.rules.js';

/** How a list of the catalogue is filtered. */
const listing = (search: Record<string, unknown>) => ({
  ...textIn(search, 'search'),
  ...oneOf(search, 'active', ['false', 'all'] as const),
});

/** The pages of this part; each is loaded when it is wanted. */
export const adminRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/set-up',
    component: lazyRouteComponent(() => import('../institution/set-up/set-up-page.js'), 'SetUpPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/certificates',
    component: lazyRouteComponent(() => import('../credential/stack/stacks-page.js'), 'StacksPage'),
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
    path: '/roster/import',
    component: lazyRouteComponent(() => import('../roster/roster-page.js'), 'RosterPage'),
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
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/courses',
    validateSearch: (search: Record<string, unknown>) => ({ ...listing(search), ...textIn(search, 'subjectId') }),
    component: lazyRouteComponent(() => import('../catalog/course/courses-page.js'), 'CoursesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/courses/new',
    component: lazyRouteComponent(() => import('../catalog/course/course-page.js'), 'NewCoursePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/courses/$courseId',
    component: lazyRouteComponent(() => import('../catalog/course/course-page.js'), 'CoursePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/subjects',
    validateSearch: listing,
    component: lazyRouteComponent(() => import('../catalog/listing/subjects-page.js'), 'SubjectsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/programs',
    validateSearch: listing,
    component: lazyRouteComponent(() => import('../catalog/listing/programs-page.js'), 'ProgramsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/terms',
    validateSearch: listing,
    component: lazyRouteComponent(() => import('../catalog/listing/terms-page.js'), 'TermsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/catalog/$kind/import',
    component: lazyRouteComponent(() => import('../catalog/import/catalog-import-page.js'), 'CatalogImportPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/rubrics',
    validateSearch: (search: Record<string, unknown>) =>
      oneOf(search, 'status', ['draft', 'published', 'retired'] as const),
    component: lazyRouteComponent(() => import('../rubric/rubrics-page.js'), 'RubricsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/rubrics/new',
    component: lazyRouteComponent(() => import('../rubric/new-rubric-page.js'), 'NewRubricPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/rubrics/import',
    component: lazyRouteComponent(() => import('../rubric/import/import-page.js'), 'RubricImportPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/rubrics/$rubricId',
    component: lazyRouteComponent(() => import('../rubric/rubric-page.js'), 'RubricPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/policies',
    component: lazyRouteComponent(() => import('../policy/policies-page.js'), 'PoliciesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/policies/$policyId',
    component: lazyRouteComponent(() => import('../policy/policy-page.js'), 'PolicyPage'),
  }),
] as const;
