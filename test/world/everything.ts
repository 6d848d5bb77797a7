import type { TestApp } from '../app.js';
import type { College, World } from '../world.js';
import { experience, file, requestAttestation } from './portfolio.js';

/** A college with something of everything that there can be. */
export async function populate(_app: TestApp, world: World): Promise<College> {
  const college = await world.institution();
  const learner = await world.person({ institution: college, roles: ['learner'] });
  const experienceId = await experience(learner);
  await file(learner);
  await requestAttestation(learner, { experienceId });
  return college;
}
