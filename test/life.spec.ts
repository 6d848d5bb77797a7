import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import type { ClaimStatus } from '../src/claim/claim.rules.js';
import { broke, startApp, type TestApp } from './app.js';
import { actNames, acts, type Act, type ActName, type Cast } from './life/acts.js';
import { campus, complete, course, ok, type Campus } from './world/claim.js';
import { reader } from './world/readers.js';
import { createWorld, type Json, type Member, type World } from './world.js';

/*
 ** A claim's life, walked at random over HTTP: whoever may and whoever may not try whatever there is, in any order, twice at
 ** once, eight claims side by side. What the diagram does not allow is refused and changes nothing; what is done leads where
 ** the diagram says; and after each run everything that must always hold does.
 */
const runs = Number(process.env['LIFE_RUNS'] ?? 25);
const sideBySide = 8;
/** The same walks each time, so that a failure is the change's; LIFE_SEED leads elsewhere. */
const seed = Number(process.env['LIFE_SEED'] ?? 20261122);

let app: TestApp;
let world: World;
let place: Campus;
let people: Omit<Cast, 'claimId' | 'learner' | 'otherLearner'>;

beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
  place = await campus(world, {
    sampleSecondPercent: 30,
    caps: [],
    duplicates: { refuseSameCourse: false },
    disagreement: 'third_reader',
    maxAttempts: 3,
  });
  const term = ok(
    await place.college.admin.post('/terms', {
      code: '2027SP',
      title: 'Spring',
      startsOn: '2027-01-20',
      endsOn: '2027-05-20',
    }),
  );
  people = {
    coordinator: place.coordinator,
    approver: await world.person({ institution: place.college, roles: ['approver'] }),
    readers: await Promise.all(Array.from({ length: 5 }, () => reader(world, place, 100))),
    termId: term.id,
  };
});
afterAll(async () => {
  const told = [...worked].map(([name, times]) => `${name} ${times}`).join(', ');
  process.stdout.write(`\nWhat worked, and how often: ${told}\n`);
  await app.stop();
});

/** How often each act worked: a walk that reaches nothing proves nothing. */
const worked = new Map<ActName, number>();

interface Step {
  name: ActName;
  /** Once, or twice at the same moment under one key or under two. */
  how: 'once' | 'twice under one key' | 'twice';
}

const likely: ActName[] = ['submit', 'accept', 'takeSeat', 'findMet', 'award'];
const step: fc.Arbitrary<Step> = fc.record({
  name: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...likely) },
    { weight: 2, arbitrary: fc.constantFrom(...actNames) },
  ),
  how: fc.oneof(
    { weight: 6, arbitrary: fc.constant('once' as const) },
    { weight: 1, arbitrary: fc.constantFrom('twice under one key' as const, 'twice' as const) },
  ),
});
/** Most walks begin along one of these, so that the far ends of the diagram are reached too. */
const stories: ActName[][] = [
  [
    'submit',
    'accept',
    'takeSeat',
    'takeSeat',
    'findMet',
    'findMet',
    'award',
    'appeal',
    'grantAppeal',
    'takeSeat',
    'findMet',
  ],
  ['submit', 'accept', 'takeSeat', 'findNotMet', 'takeSeat', 'findNotMet', 'deny', 'appeal', 'grantAppeal'],
  [
    'submit',
    'return',
    'submit',
    'accept',
    'takeSeat',
    'ask',
    'answer',
    'recuse',
    'takeSeat',
    'takeSeat',
    'findMet',
    'findMet',
    'askToRevise',
  ],
  [
    'submit',
    'accept',
    'decline',
    'takeSeat',
    'findMet',
    'takeSeat',
    'findNotMet',
    'takeSeat',
    'findMet',
    'sendBack',
    'takeSeat',
    'findMet',
  ],
];
const whole = stories.map((story) => story.map((name): Step => ({ name, how: 'once' })));
const walk = fc
  .tuple(fc.constantFrom(...stories), fc.nat({ max: 13 }), fc.array(step, { minLength: 3, maxLength: 9 }))
  .map(([story, length, steps]) => [...story.slice(0, length).map((name): Step => ({ name, how: 'once' })), ...steps]);

test(`${runs * sideBySide} random walks through a claim’s life keep to the diagram and break nothing`, async () => {
  const walks = fc.array(walk, { minLength: sideBySide, maxLength: sideBySide });
  await fc.assert(
    fc.asyncProperty(walks, async (side) => {
      const learners = await Promise.all(
        [0, 1, 2].map(() => world.person({ institution: place.college, roles: ['learner'] })),
      );
      const casts = await Promise.all(side.map((_, n) => cast(learners[n % 2]!, learners[2]!)));
      await Promise.all(side.map((steps, n) => go(casts[n]!, steps)));
      await app.settle();
      expect(await broke(app.owner)).toEqual([]);
    }),
    { numRuns: runs, endOnFailure: true, seed, examples: [[[...whole, ...whole]]] },
  );
  const unreached = actNames.filter((name) => acts[name].from.length > 0 && !worked.has(name));
  expect(unreached).toEqual([]);
}, 600_000);

/** A claim ready to be sent, on a course of its own, with everybody around it. */
async function cast(learner: Member, otherLearner: Member): Promise<Cast> {
  const target = await course(place.college, place.subject.id);
  const claim = ok(await learner.post('/claims', { kind: 'course', courseId: target.id }));
  await complete(learner, claim);
  return { ...people, learner, otherLearner, claimId: claim.id };
}

async function go(cast: Cast, steps: readonly Step[]): Promise<void> {
  for (const { name, how } of steps) {
    await app.settle();
    const before = await look(cast);
    const answers = await attempt(cast, acts[name], how);
    await app.settle();
    const after = await look(cast);
    check({ name, how, before, after, answers });
  }
}

interface Seen {
  status: ClaimStatus;
  /** How many events tell of the claim, apart from readings and reminders. */
  events: number;
}

async function look({ claimId }: Cast): Promise<Seen> {
  const { rows } = await app.owner.query(
    `select c.status, (select count(*)::int from event e where e.claim_id = c.id
       and e.type not like 'deadline.%' and e.type not like '%.read' and e.type not like 'mail.%') as events
     from claim c where id = $1`,
    [claimId],
  );
  return rows[0];
}

type Tried = { status: number; body: Json } | null;

async function attempt(cast: Cast, act: Act, how: Step['how']): Promise<Tried[]> {
  const key = randomUUID();
  const once = () => act.perform(cast, { 'idempotency-key': how === 'twice' ? randomUUID() : key });
  return Promise.all(how === 'once' ? [once()] : [once(), once()]);
}

function check(tried: { name: ActName; how: string; before: Seen; after: Seen; answers: Tried[] }): void {
  const { name, before, after } = tried;
  const { from, to }: Act = acts[name];
  const told = JSON.stringify(tried);
  const answers = tried.answers.filter((answer) => answer !== null);
  const done = answers.filter(({ status }) => status < 300);
  if (done.length > 0) worked.set(name, (worked.get(name) ?? 0) + 1);
  if (process.env['LIFE_TRACE'] && done.length === 0 && from.includes(before.status)) process.stdout.write(`${told}\n`);
  if (answers.some(({ status }) => status >= 500)) throw new Error(`It broke: ${told}`);
  if (done.length === 0 && (after.status !== before.status || after.events !== before.events)) {
    throw new Error(`It was refused and happened all the same: ${told}`);
  }
  if (done.length > 0 && !from.includes(before.status)) throw new Error(`It must be refused from there: ${told}`);
  if (done.length > 0 && !to.includes(after.status)) throw new Error(`It must not lead there: ${told}`);
}
