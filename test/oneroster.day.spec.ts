import { dayAfter, localDay } from '../src/kernel/calendar.js';
import { startApp, type TestApp } from './app.js';
import { ok } from './world/claim.js';
import { rosterOf, rosterZip } from './world/roster.js';
import { createWorld, type World } from './world.js';

const { person, role } = rosterOf;

let app: TestApp;
let world: World;
beforeAll(async () => {
  app = await startApp({}, { worker: false });
  world = createWorld(app);
});
afterAll(() => app.stop());

// At every instant at least one of the two has another day than Greenwich.
test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])(
  'a role of one day is held on that day in %s',
  async (timeZone) => {
    const { admin } = await world.institution({ timeZone });
    const today = localDay(app.clock.now(), timeZone);
    const held = async (beginDate: string, endDate: string) => {
      const zip = await rosterZip({
        users: [person('ann', 'Ann')],
        roles: [role('ann', 'student', { beginDate, endDate })],
      });
      return ok(await admin.post('/roster/import?dryRun=true', zip, { 'content-type': 'application/zip' }))['people']
        .strangers;
    };
    expect(await held(today, today)).toBe(1);
    expect(await held(dayAfter(today, 1), '')).toBe(0);
    expect(await held('', dayAfter(today, -1))).toBe(0);
  },
);
