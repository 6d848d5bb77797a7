import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/root.js';

const parent = { getParentRoute: () => shellRoute } as const;

/** The pages that everybody has; each is loaded when it is wanted. */
export const everyoneRoutes = [
  createRoute({
    ...parent,
    path: '/account',
    component: lazyRouteComponent(() => import('../account/account-page.js'), 'AccountPage'),
  }),
  createRoute({
    ...parent,
    path: '/account/notifications',
    component: lazyRouteComponent(() => import('../account/news-page.js'), 'NewsPreferencesPage'),
  }),
  createRoute({
    ...parent,
    path: '/account/security',
    component: lazyRouteComponent(() => import('../account/security-page.js'), 'SecurityPage'),
  }),
  createRoute({
    ...parent,
    path: '/account/keys',
    component: lazyRouteComponent(() => import('../account/keys-page.js'), 'KeysPage'),
  }),
  createRoute({
    ...parent,
    path: '/notifications',
    validateSearch: ({ unread }: { unread?: unknown }): { unread?: true } =>
      unread === true || unread === 'true' ? { unread: true } : {},
    component: lazyRouteComponent(() => import('../notification/inbox-page.js'), 'InboxPage'),
  }),
  createRoute({
    ...parent,
    path: '/search',
    validateSearch: ({ q }: { q?: unknown }): { q?: string } => (typeof q === 'string' && q !== '' ? { q } : {}),
    component: lazyRouteComponent(() => import('../search/search-page.js'), 'SearchPage'),
  }),
  createRoute({
    ...parent,
    path: '/help',
    component: lazyRouteComponent(() => import('../help/help-page.js'), 'HelpPage'),
  }),
] as const;
