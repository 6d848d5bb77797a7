import type { BrowserContextOptions, Page } from 'playwright-core';
import { demoPassword, people } from '../../src/demo/content/people.js';
import { png } from '../../src/demo/files/png.js';
import { createWorld, goodPassword } from '../world.js';
import type { Stage } from './stage.js';

/** A window in which somebody is signed in who joined the demo college a moment ago and has nothing yet. */
export async function newcomer(
  stage: Stage,
  name: string,
  options?: BrowserContextOptions,
  studentId?: string,
): Promise<Page> {
  const world = createWorld(stage.app);
  const { email: adminEmail, name: adminName } = people.find(({ key }) => key === 'renee')!;
  const admin = await world.signIn(adminEmail, demoPassword);
  const { id, code, name: college } = (await admin.get('/institution')).body as Record<'id' | 'code' | 'name', string>;
  const whole = { ...admin, id: '', email: adminEmail, name: adminName, password: demoPassword };
  const { email } = await world.person({
    institution: { id, code, name: college, admin: whole },
    roles: ['learner'],
    name,
    ...(studentId === undefined ? {} : { studentId }),
  });
  const page = await stage.stranger(options);
  const answer = await page.request.post('/api/session', {
    headers: { origin: stage.url },
    data: { email, password: goodPassword },
  });
  expect(answer.status()).toBe(201);
  return page;
}

/** What a phone's camera would give: a small picture. */
export function photo(name: string) {
  const pixels = new Uint8Array(64 * 48).map((_, i) => (i % 7 === 0 ? 1 : 0));
  return { name, mimeType: 'image/png', buffer: png(64, 48, pixels, [0xe3efe8, 0x1a5c44]) };
}
