import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/root.js';
import { readInsightsSearch } from '../report/insights-search.js';
import type { Language } from '../words/words.js';

/** The pages of this part; each is loaded when it is wanted. */
export const approverRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/approvals',
    component: lazyRouteComponent(() => import('../decision/approvals-page.js'), 'ApprovalsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/claims/$claimId/approval',
    component: lazyRouteComponent(() => import('../decision/approval-page.js'), 'ApprovalPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/claims/$claimId/disagreement',
    component: lazyRouteComponent(() => import('../evaluation/adjudication/disagreement-page.js'), 'DisagreementPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/claims/$claimId/appeal-answer',
    component: lazyRouteComponent(() => import('../decision/appeal/answer-page.js'), 'AnswerPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/insights',
    validateSearch: readInsightsSearch,
    component: lazyRouteComponent(() => import('../report/insights-page.js'), 'InsightsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/templates',
    component: lazyRouteComponent(() => import('../notification/templates/templates-page.js'), 'TemplatesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/templates/$name',
    validateSearch: ({ language }): { language?: Language } => (language === 'es' ? { language } : {}),
    component: lazyRouteComponent(() => import('../notification/templates/template-page.js'), 'TemplatePage'),
  }),
] as const;
