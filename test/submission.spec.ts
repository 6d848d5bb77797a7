import { necheShortCredentials } from '../src/policy/default.rules.js';
import { startApp, type TestApp } from './app.js';
import { createWorld, type Agent, type Json, type Member, type World } from './world.js';
import { campus, claimIn, complete, course, draft, submit, type Campus } from './world/claim.js';
import { ok, publishedPolicy } from './world/college.js';

let app: TestApp;
let world: World;
let shared: Campus;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
  shared = await campus(world);
});
afterAll(async () => {
  await app.settle();
  await app.stop();
});

const codes = (refusals: Json) => refusals.map((r: Json) => r.code);
const statusOf = async (agent: Agent, claim: Json) => ok(await agent.get(`/claims/${claim.id}`)).status;

describe('sending', () => {
  it('is refused with everything that is missing', async () => {
    const { claim, learner } = await draft(world, shared);
    const answer = await submit(learner, claim);
    expect(answer.status).toBe(409);
    expect(codes(answer.body['refusals'])).toEqual(['no_statement', 'no_statement', 'no_evidence', 'no_evidence']);
  });

  it('needs the declaration that it is one’s own work', async () => {
    const { claim, learner } = await draft(world, shared);
    const full = await complete(learner, claim);
    expect(codes((await submit(learner, full, { ownWork: false })).body['refusals'])).toEqual(['not_declared']);
  });

  it('freezes what reviewers will read, under the versions that were shown', async () => {
    const { claim, learner } = await claimIn(world, 'submitted', shared);
    expect(claim).toMatchObject({ status: 'submitted', attempt: 1, submissions: [{ number: 1, attempt: 1 }] });
    const submission = ok(await learner.get(`/claims/${claim.id}/submissions/${claim.submissionId}`));
    expect(submission).toMatchObject({
      rubricId: shared.rubric.id,
      policyId: shared.policy.id,
      outcomes: [{ code: '1', evidence: [expect.any(String)] }, { code: '2' }, { code: '3', evidence: [] }],
      evidence: [{ kind: 'text', body: 'What I wrote at work.' }, { kind: 'text' }],
      experiences: [{ kind: 'job' }],
    });
    const evidence = submission.evidence[0].id;
    expect((await learner.del(`/evidence/${evidence}`)).body['refusals']).toMatchObject([{ code: 'in_submission' }]);
    for (const sql of [`update submission set content = '{}'`, 'delete from submission']) {
      await expect(app.owner.query(`${sql} where id = $1`, [claim.submissionId])).rejects.toThrow('never changes');
    }
  });

  it('twice with one key is one submission', async () => {
    const { claim, learner } = await draft(world, shared);
    const full = await complete(learner, claim);
    const body = { version: full.version, ownWork: true };
    const once = { 'idempotency-key': `send-${claim.id}` };
    const answers = await Promise.all([1, 2, 3].map(() => learner.post(`/claims/${claim.id}/submission`, body, once)));
    expect(answers.map((a) => a.status)).toEqual([200, 200, 200]);
    expect(answers[0]!.body['submissions']).toHaveLength(1);
    expect(answers[1]!.body).toEqual(answers[0]!.body);
  });

  it('works after the course was closed', async () => {
    const closing = await course(shared.college, shared.subject.id);
    const { claim, learner } = await draft(world, { ...shared, course: closing });
    ok(await shared.college.admin.put(`/courses/${closing.id}`, { ...editable(closing), active: false }));
    expect((await submit(learner, await complete(learner, claim))).status).toBe(200);
    const late = await world.person({ institution: shared.college, roles: ['learner'] });
    const answer = await late.post('/claims', { kind: 'course', courseId: closing.id });
    expect(codes(answer.body['refusals'])).toEqual(['inactive_course']);
  });
});

describe('the coordinator', () => {
  it('accepts, once', async () => {
    const { claim, coordinator } = await claimIn(world, 'submitted', shared);
    const seen = ok(await coordinator.get(`/claims/${claim.id}`));
    expect(seen.moves).toEqual({
      answerProposal: expect.anything(),
      settleFee: expect.anything(),
      accept: [],
      return: [],
    });
    const answers = await Promise.all([1, 2].map(() => coordinator.post(`/claims/${claim.id}/acceptance`)));
    expect(answers.map((a) => a.status).sort()).toEqual([200, 409]);
    expect(await statusOf(coordinator, claim)).toBe('routing');
  });

  it('returns with a reason, and the learner sends again without losing an attempt', async () => {
    const { claim, learner } = await claimIn(world, 'returned', shared);
    expect(claim).toMatchObject({ status: 'returned', returnReason: 'Show the plan that you wrote.', attempt: 1 });
    expect(claim.moves.edit).toEqual([]);
    const again = ok(await submit(learner, claim));
    expect(again).toMatchObject({ status: 'submitted', attempt: 1, submissions: [{ number: 1 }, { number: 2 }] });
  });

  it('agrees to a proposal where the policy asks for one', async () => {
    const asking = await campus(world, { proposalRequired: true });
    const { claim, learner, coordinator } = await draft(world, asking);
    const full = await complete(learner, claim);
    expect(codes((await submit(learner, full)).body['refusals'])).toEqual(['no_proposal']);
    const proposed = ok(await learner.post(`/claims/${claim.id}/proposal`, { text: 'Eight years as a shift lead.' }));
    expect(proposed.proposal).toEqual({ state: 'sent', text: 'Eight years as a shift lead.', answer: null });
    expect((await learner.post(`/claims/${claim.id}/proposal`, { text: 'Again' })).status).toBe(409);
    const answered = ok(
      await coordinator.post(`/claims/${claim.id}/proposal-answer`, { agreed: true, text: 'Go on.' }),
    );
    expect(answered.proposal.state).toBe('agreed');
    expect((await submit(learner, ok(await learner.get(`/claims/${claim.id}`)))).status).toBe(200);
  });

  it('takes the fee that was fixed when the claim was sent, or waives it with a reason', async () => {
    const fee = { basis: 'per_claim', cents: 12_500, dueBeforeAcceptance: true };
    const charging = await campus(world, { fee });
    const { claim, coordinator } = await claimIn(world, 'submitted', charging);
    expect(claim.fee).toEqual({ cents: 12_500, state: 'due' });
    const path = `/claims/${claim.id}`;
    expect(codes((await coordinator.post(`${path}/acceptance`)).body['refusals'])).toEqual(['fee_due']);
    expect((await coordinator.post(`${path}/fee-waiver`, { reason: '' })).status).toBe(422);
    expect(ok(await coordinator.post(`${path}/fee-payment`, { reference: 'R-17' })).fee.state).toBe('paid');
    expect(codes((await coordinator.post(`${path}/fee-waiver`, { reason: 'Veteran' })).body['refusals'])).toEqual([
      'fee_settled',
    ]);
    expect((await coordinator.post(`${path}/acceptance`)).status).toBe(200);
    await expect(app.owner.query('update claim set fee_cents = 1 where id = $1', [claim.id])).rejects.toThrow('fixed');
  });

  it('is not asked where the policy accepts automatically', async () => {
    const automatic = await campus(world, { acceptance: 'automatic' });
    const { claim, learner } = await claimIn(world, 'submitted', automatic);
    await app.settle();
    expect(await statusOf(learner, claim)).toBe('routing');
  });
});

describe('warnings', () => {
  it('do not stop a claim, but each must be acknowledged', async () => {
    const noMore = {
      id: 'tiny',
      label: 'At most 1 credit',
      scope: 'institution',
      counts: 'prior_learning',
      creditsMax: '1.00',
    };
    const cap = { ...necheShortCredentials, ...noMore, percentOfProgram: null, appliesToProgramCreditsAtMost: null };
    const here = await campus(world, { caps: [cap] });
    const { claim, learner } = await draft(world, here);
    const full = await complete(learner, claim);
    expect(full.warnings).toMatchObject([{ code: 'over_limit', about: 'tiny' }]);
    expect(full.moves.submit).toEqual([]);
    const unread = await submit(learner, full, { acknowledged: [] });
    expect(unread.body['refusals']).toMatchObject([{ code: 'warning_unread', about: 'over_limit:tiny' }]);
    expect((await submit(learner, full)).status).toBe(200);
  });
});

describe('news', () => {
  it('tells coordinators what arrived and learners what came of it', async () => {
    const here = await campus(world);
    const { learner, coordinator } = await claimIn(world, 'returned', here);
    await app.settle();
    const kinds = async (who: Member) => ok(await who.get('/notifications')).rows.map((n: Json) => n.kind);
    expect(await kinds(coordinator)).toContain('claim_arrived');
    expect((await kinds(learner)).sort()).toEqual(['claim_received', 'claim_returned']);
  });

  it('does not bother coordinators where the policy accepts by itself', async () => {
    const here = await campus(world, { acceptance: 'automatic' });
    const { coordinator } = await claimIn(world, 'submitted', here);
    await app.settle();
    const kinds = ok(await coordinator.get('/notifications')).rows.map((n: Json) => n.kind);
    expect(kinds).not.toContain('claim_arrived');
  });
});

it('a policy that is published later does not bind what was sent before', async () => {
  const here = await campus(world);
  const { claim, coordinator, learner } = await claimIn(world, 'submitted', here);
  app.clock.advance(24 * 3_600_000);
  const again = async (who: Member) => ({ ...who, ...(await world.signIn(who.email)) });
  const admin = await again(here.college.admin);
  const later = await publishedPolicy(world, { ...here.college, admin }, { acceptance: 'automatic' });
  const staff = await again(coordinator);
  expect(ok(await staff.get(`/claims/${claim.id}`)).policy.id).toBe(here.policy.id);
  ok(await staff.post(`/claims/${claim.id}/return`, { reason: 'Too short.' }));
  expect(ok(await (await again(learner)).get(`/claims/${claim.id}`)).policy.id).toBe(later.id);
});

function editable({ id: _, ...rest }: Json): Json {
  const { subjectId, code, title, description, credits, level, active, version } = rest;
  const outcomes = rest.outcomes.map(({ code, title, required }: Json) => ({ code, title, required }));
  return { subjectId, code, title, description, credits, level, active, version, outcomes };
}
