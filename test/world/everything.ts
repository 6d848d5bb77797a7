import type { TestApp } from '../app.js';
import type { College, Json, World } from '../world.js';
import { carryToSis, credited, registry, type Registry } from './award.js';
import { claimIn, type Campus } from './claim.js';
import { leaveHistory, ok } from './college.js';
import { experience, file, requestAttestation } from './portfolio.js';
import { alike } from './similar.js';
import { decided, inApproval, inReview, reviewer, routed } from './review.js';

/** A college with something of everything that there can be. */
export async function populate(_app: TestApp, world: World): Promise<College> {
  const riverside = await registry(world);
  const college = riverside.institution;
  const learner = await world.person({ institution: college, roles: ['learner'], studentId: '0042' });
  await leaveHistory(riverside, learner);
  const experienceId = await experience(learner);
  await file(learner);
  await requestAttestation(learner, { experienceId });
  ok(await riverside.registrar.post('/legal-holds', { learnerId: learner.id, reason: 'A court asks for it.' }));
  const { coordinator, subjects, courses, policy, rubric } = riverside;
  const campus = { college, coordinator, subject: subjects.business, course: courses.BUS210, policy, rubric };
  for (const status of ['draft', 'submitted', 'returned', 'withdrawn', 'routing'] as const) {
    await claimIn(world, status, campus);
  }
  await carryToSis(world, riverside);
  // Before there are readers whom the registry does not know.
  await holdings(world, riverside);
  await review(world, { ...campus, term: riverside.term });
  const { rows } = ok(await coordinator.get('/cases?stage=screening'));
  await setAside(world, campus);
  ok(await coordinator.post('/bulk-acts', { act: 'accept', claimIds: [rows[0].id] }));
  return college;
}

/** Two learners with the same words, and a coordinator who found a reason for it. */
async function setAside(world: World, campus: Campus): Promise<void> {
  const { on, mary } = await alike(world, campus);
  const { hints } = ok(await on.coordinator.get(`/claims/${mary.claim.id}/similarity`));
  const about = { textId: hints[0].mine.textId, otherTextId: hints[0].theirs.textId, reason: 'template' };
  ok(await on.coordinator.post(`/claims/${mary.claim.id}/similarity-dismissals`, about));
}

/** Readers with all that is on record about them, and claims in their hands, before the approver, decided and appealed. */
async function review(world: World, campus: Campus & { term: Json }): Promise<void> {
  const reviewers = [await reviewer(world, campus, 'Rita Reader'), await reviewer(world, campus, 'Remy Reader')];
  const approver = await world.person({ institution: campus.college, roles: ['approver'], name: 'Ann Approver' });
  const on = { ...campus, reviewers, approver };
  const [rita] = reviewers;
  ok(await rita!.post(`/reviewers/${rita!.id}/leave`, { fromOn: '2099-01-01', untilOn: '2099-01-31' }));
  ok(await rita!.post('/conflicts', { withEmail: 'cousin@elsewhere.test', reason: 'My cousin.' }));
  await inReview(world, on);
  await inApproval(world, on);
  const { learner, claim } = await decided(world, on);
  ok(await learner.post(`/learners/${learner.id}/statements`));
  ok(await learner.post(`/claims/${claim.id}/appeal`, { grounds: 'You missed a page.' }));
  await routed(world, on);
}

/** Somebody who holds what they earned. */
async function holdings(world: World, at: Registry): Promise<void> {
  const { learner } = await credited(world, at);
  const { id } = ok(await learner.post('/credentials', { kind: 'record' }));
  ok(await learner.post(`/credentials/${id}/shares`));
  const courseIds = [at.courses.BUS101.id, at.courses.BUS210.id];
  ok(await at.institution.admin.post('/stacks', { title: 'Supervision', description: 'Leads a shift.', courseIds }));
}
