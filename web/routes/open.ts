import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../app/root.js';

/** Only a path of our own: a link to the sign-in must not lead on to somebody else's site. */
const ownPath = (to: unknown): string | undefined =>
  typeof to === 'string' && /^\/(?![/\\])/.test(to) ? to : undefined;

/** Pages for people who are not signed in. */
export const openRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sign-in',
    validateSearch: ({ to }: { to?: unknown }): { to?: string } => {
      const path = ownPath(to);
      return path === undefined ? {} : { to: path };
    },
    component: lazyRouteComponent(() => import('../account/sign-in/sign-in-page.js'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/invitation',
    component: lazyRouteComponent(() => import('../account/invitation/invitation-page.js'), 'InvitationPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/password',
    component: lazyRouteComponent(() => import('../account/password/password-page.js'), 'PasswordPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/colleges/$code',
    component: lazyRouteComponent(() => import('../policy/public/college-page.js'), 'CollegePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/colleges/$code/register',
    component: lazyRouteComponent(() => import('../policy/public/register-page.js'), 'RegisterPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/colleges/$code/rules/$version',
    component: lazyRouteComponent(() => import('../policy/public/rules-version-page.js'), 'RulesVersionPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/colleges/$code/statements',
    component: lazyRouteComponent(() => import('../letter/statement/check-page.js'), 'CheckPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/colleges/$code/statements/$number',
    component: lazyRouteComponent(() => import('../letter/statement/checked-page.js'), 'CheckedPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/colleges/$code/courses/$course',
    component: lazyRouteComponent(() => import('../policy/public/course-criteria-page.js'), 'CourseCriteriaPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/verify',
    component: lazyRouteComponent(() => import('../credential/verify/verify-page.js'), 'VerifyPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/shared-credential',
    component: lazyRouteComponent(() => import('../credential/verify/shared-page.js'), 'SharedPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/attest',
    component: lazyRouteComponent(() => import('../attestation/answer/attest-page.js'), 'AttestPage'),
  }),
] as const;
