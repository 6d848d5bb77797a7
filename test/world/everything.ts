import type { TestApp } from '../app.js';
import type { College, World } from '../world.js';

/** A college with something of everything that there can be. */
export async function populate(_app: TestApp, world: World): Promise<College> {
  return world.institution();
}
