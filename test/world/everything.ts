import type { TestApp } from '../app.js';
import type { College, World } from '../world.js';
import { carryToSis, registry } from './award.js';
import { claimIn } from './claim.js';
import { leaveHistory } from './college.js';
import { experience, file, requestAttestation } from './portfolio.js';

/** A college with something of everything that there can be. */
export async function populate(_app: TestApp, world: World): Promise<College> {
  const riverside = await registry(world);
  const college = riverside.institution;
  const learner = await world.person({ institution: college, roles: ['learner'], studentId: '0042' });
  await leaveHistory(riverside, learner);
  const experienceId = await experience(learner);
  await file(learner);
  await requestAttestation(learner, { experienceId });
  const { coordinator, subjects, courses, policy, rubric } = riverside;
  const campus = { college, coordinator, subject: subjects.business, course: courses.BUS210, policy, rubric };
  for (const status of ['draft', 'submitted', 'returned', 'withdrawn', 'routing'] as const) {
    await claimIn(world, status, campus);
  }
  await carryToSis(world, riverside);
  return college;
}
