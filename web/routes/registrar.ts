import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/root.js';
import { loggedBases, loggedRecords } from '../disclosure/log.js';
import { filtersOf } from './filters.js';

/** The pages of this part; each is loaded when it is wanted. */
export const registrarRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/awards',
    validateSearch: filtersOf({
      search: null,
      check: ['ready', 'held'],
      match: ['exact', 'ambiguous', 'none'],
      term: null,
    }),
    component: lazyRouteComponent(() => import('../award/ready/ready-page.js'), 'ReadyToPost'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/awards/$awardId',
    component: lazyRouteComponent(() => import('../award/line/award-page.js'), 'AwardPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/batches',
    component: lazyRouteComponent(() => import('../award/batch/batches-page.js'), 'Batches'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/batches/$batchId',
    validateSearch: filtersOf({ posting: ['waiting', 'accepted', 'rejected'] }),
    component: lazyRouteComponent(() => import('../award/batch/batch-page.js'), 'BatchPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/export-profiles',
    component: lazyRouteComponent(() => import('../award/profile/profiles-page.js'), 'ProfilesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/export-profiles/$profileId',
    component: lazyRouteComponent(() => import('../award/profile/profile-page.js'), 'ProfilePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/reconciliations',
    component: lazyRouteComponent(() => import('../award/reconciliation/reconciliations-page.js'), 'Reconciliations'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/reconciliations/$reconciliationId',
    validateSearch: filtersOf({ list: ['awarded_not_posted', 'posted_not_awarded', 'differs'] }),
    component: lazyRouteComponent(() => import('../award/reconciliation/reconciliation-page.js'), 'ReconciliationPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/audit',
    validateSearch: filtersOf({ type: null, actorId: null, claimId: null, from: null, until: null }),
    component: lazyRouteComponent(() => import('../history/audit-page.js'), 'AuditTrail'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/disclosures',
    validateSearch: filtersOf({
      search: null,
      learnerId: null,
      readerId: null,
      record: loggedRecords,
      basis: loggedBases,
      from: null,
      until: null,
    }),
    component: lazyRouteComponent(() => import('../disclosure/disclosures-page.js'), 'Disclosures'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/retention',
    component: lazyRouteComponent(() => import('../retention/retention-page.js'), 'RetentionPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/letters',
    validateSearch: filtersOf({ termId: null }),
    component: lazyRouteComponent(() => import('../letter/letters-page.js'), 'Letters'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/learners',
    validateSearch: filtersOf({ search: null }),
    component: lazyRouteComponent(() => import('../student/students-page.js'), 'Students'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/learners/$learnerId',
    component: lazyRouteComponent(() => import('../student/student-page.js'), 'StudentPage'),
  }),
] as const;
