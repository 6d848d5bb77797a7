import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../app/root.js';
import type { RequestStep } from '../attestation/asking/request.rules.js';
import type { IdeaSearchParams } from '../catalog/idea/ideas-page.js';
import type { OutcomeSearch } from '../claim/draft/outcome-page.js';
import { questions, type Question } from '../portfolio/experience/draft.rules.js';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const oneOf = <T extends string>(values: readonly T[], value: unknown): T | undefined =>
  values.find((one) => one === value);
/** Only what is there: an absent filter leaves no trace in the address. */
const only = <T extends object>(search: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as never;

/** The pages of this part; each is loaded when it is wanted. */
export const learnerRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/portfolio',
    component: lazyRouteComponent(() => import('../portfolio/hub-page.js'), 'HubPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/ideas',
    validateSearch: ({ did, experience, subject }: Record<string, unknown>): IdeaSearchParams =>
      only({ did: text(did), experience: text(experience), subject: text(subject) }),
    component: lazyRouteComponent(() => import('../catalog/idea/ideas-page.js'), 'IdeasPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/ideas/$courseId',
    component: lazyRouteComponent(() => import('../catalog/idea/idea-page.js'), 'IdeaPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/portfolio/experiences',
    component: lazyRouteComponent(() => import('../portfolio/experience/experiences-page.js'), 'ExperiencesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/portfolio/experiences/new',
    validateSearch: ({ step, from }: Record<string, unknown>): { step?: Question | 'check'; from?: 'check' } =>
      only({ step: oneOf([...questions, 'check'] as const, step), from: oneOf(['check'] as const, from) }),
    component: lazyRouteComponent(() => import('../portfolio/experience/new-experience-page.js'), 'NewExperiencePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/portfolio/experiences/$experienceId',
    validateSearch: ({ change }: Record<string, unknown>): { change?: Question } =>
      only({ change: oneOf(questions, change) }),
    component: lazyRouteComponent(() => import('../portfolio/experience/experience-page.js'), 'ExperiencePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/portfolio/evidence',
    component: lazyRouteComponent(() => import('../evidence/evidence-page.js'), 'EvidencePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/portfolio/evidence/$evidenceId',
    component: lazyRouteComponent(() => import('../evidence/one-evidence-page.js'), 'OneEvidencePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/portfolio/attestations',
    component: lazyRouteComponent(() => import('../attestation/asking/attestations-page.js'), 'AttestationsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/portfolio/attestations/new',
    validateSearch: ({
      step,
      experience,
      claim,
    }: Record<string, unknown>): {
      step?: RequestStep;
      experience?: string;
      claim?: string;
    } =>
      only({
        step: oneOf(['who', 'what', 'preview'] as const, step),
        experience: text(experience),
        claim: text(claim),
      }),
    component: lazyRouteComponent(() => import('../attestation/asking/new-attestation-page.js'), 'NewAttestationPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/portfolio/attestations/$attestationId',
    component: lazyRouteComponent(() => import('../attestation/asking/attestation-page.js'), 'AttestationPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/claims/new',
    component: lazyRouteComponent(() => import('../claim/draft/new-block-page.js'), 'NewBlockPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/claims/$claimId/write',
    component: lazyRouteComponent(() => import('../claim/draft/write-page.js'), 'WritePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/claims/$claimId/details',
    component: lazyRouteComponent(() => import('../claim/draft/details-page.js'), 'DetailsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/claims/$claimId/proposal',
    component: lazyRouteComponent(() => import('../claim/draft/proposal-page.js'), 'ProposalPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/claims/$claimId/outcomes/$outcomeId',
    validateSearch: ({ step, from }: Record<string, unknown>): OutcomeSearch =>
      only({ step: oneOf(['proof'] as const, step), from: oneOf(['check'] as const, from) }),
    component: lazyRouteComponent(() => import('../claim/draft/outcome-page.js'), 'OutcomePage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/claims/$claimId/check',
    component: lazyRouteComponent(() => import('../claim/draft/check-page.js'), 'CheckPage'),
  }),
] as const;
