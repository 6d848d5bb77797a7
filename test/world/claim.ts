import { keyOf } from '../../src/claim/submission/submission.rules.js';
import { defaultKnobs } from '../../src/policy/default.rules.js';
import type { PolicyKnobs } from '../../src/policy/policy.rules.js';
import type { Answer, College, Json, Member, World } from '../world.js';
import { ok, publishedPolicy, publishedRubric } from './college.js';
import { experience } from './portfolio.js';

export { ok };

/** What a test of claims stands on: a college with a policy, a course, a rubric for it, and people. */
export interface Campus {
  college: College;
  coordinator: Member;
  subject: Json;
  course: Json;
  policy: Json;
  rubric: Json;
}

export interface Claimed extends Campus {
  learner: Member;
  /** As the learner sees it. */
  claim: Json;
}

/** The states that a claim reaches without a reviewer. */
export type EarlyStatus = 'draft' | 'submitted' | 'returned' | 'withdrawn' | 'routing';

/** Knobs of which only some parts are named: the rest of each keeps its default. */
export function partial(wanted: Json): Json {
  const isObject = (value: unknown): value is object =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  return Object.fromEntries(
    Object.entries(wanted).map(([knob, value]) => {
      const usual = defaultKnobs[knob as keyof PolicyKnobs];
      return [knob, isObject(usual) && isObject(value) ? { ...usual, ...value } : value];
    }),
  );
}

let serial = 100;

/** A course of three credits with two required outcomes and an optional one. */
export async function course(college: College, subjectId: string, over: Json = {}): Promise<Json> {
  serial += 1;
  return ok(
    await college.admin.post('/courses', {
      subjectId,
      code: `BUS ${serial}`,
      title: 'Supervision',
      credits: '3.00',
      level: 'lower',
      outcomes: [
        { code: '1', title: 'Plan the work of a team', required: true },
        { code: '2', title: 'Give feedback', required: true },
        { code: '3', title: 'Apply labor law', required: false },
      ],
      ...over,
    }),
  );
}

/** A college where claims can be made. */
export async function campus(world: World, knobs: Json = {}): Promise<Campus> {
  const college = await world.institution();
  const coordinator = await world.person({ institution: college, roles: ['coordinator'], name: 'Cora Coordinator' });
  const policy = await publishedPolicy(world, college, partial(knobs));
  serial += 1;
  const subject = ok(await college.admin.post('/subjects', { code: `BUS${serial}`, title: 'Business' }));
  const rubric = await publishedRubric(college, { subjectId: subject.id });
  return { college, coordinator, policy, rubric, subject, course: await course(college, subject.id) };
}

/** A learner's draft of a claim, with nothing said yet. */
export async function draft(world: World, on?: Campus, wanted: Json = {}): Promise<Claimed> {
  const at = on ?? (await campus(world));
  const learner = await world.person({ institution: at.college, roles: ['learner'], name: 'Lena Learner' });
  const claim = ok(await learner.post('/claims', { kind: 'course', courseId: at.course.id, ...wanted }));
  return { ...at, learner, claim };
}

/** Says something and links evidence for every required outcome. Returns the claim as it is then. */
export async function complete(learner: Member, claim: Json): Promise<Json> {
  const job = await experience(learner);
  for (const outcome of claim.outcomes.filter((o: Json) => o.required)) {
    const { id } = ok(
      await learner.post('/evidence', {
        kind: 'text',
        title: `Notes on ${outcome.code}`,
        body: 'What I wrote at work.',
      }),
    );
    ok(
      await learner.put(`/claims/${claim.id}/outcomes/${outcome.id}`, {
        version: outcome.version,
        statement: `I learned to ${outcome.title.toLowerCase()} on the night shift.`,
        evidence: [id],
        experiences: [job],
      }),
    );
  }
  return ok(await learner.get(`/claims/${claim.id}`));
}

/** Sends a complete claim. */
export function submit(learner: Member, claim: Json, over: Json = {}): Promise<Answer> {
  const acknowledged = claim.warnings.map(keyOf);
  return learner.post(`/claims/${claim.id}/submission`, {
    version: claim.version,
    ownWork: true,
    acknowledged,
    ...over,
  });
}

/** A claim in one of the early states, brought there through the product's own API. */
export async function claimIn(world: World, status: EarlyStatus, on?: Campus): Promise<Claimed> {
  const drafted = await draft(world, on);
  const { learner, coordinator } = drafted;
  const path = `/claims/${drafted.claim.id}`;
  if (status === 'draft') return drafted;
  ok(await submit(learner, await complete(learner, drafted.claim)));
  if (status === 'returned') ok(await coordinator.post(`${path}/return`, { reason: 'Show the plan that you wrote.' }));
  if (status === 'withdrawn') ok(await learner.post(`${path}/withdrawal`, { reason: 'I changed my mind.' }));
  if (status === 'routing') ok(await coordinator.post(`${path}/acceptance`));
  return { ...drafted, claim: ok(await learner.get(path)) };
}
