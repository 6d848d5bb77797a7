import { startApp, type TestApp } from './app.js';
import { createWorld, type Agent, type Json, type Member, type World } from './world.js';
import { campus, claimIn, complete, course, draft, ok, publishPolicy, submit, type Campus } from './world/claim.js';
import { file } from './world/portfolio.js';

let app: TestApp;
let world: World;
let shared: Campus;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
  shared = await campus(world);
}, 120_000);
afterAll(async () => {
  await app.settle();
  await app.stop();
}, 60_000);

const codes = (refusals: Json) => refusals.map((r: Json) => r.code);
const statusOf = async (agent: Agent, claim: Json) => ok(await agent.get(`/claims/${claim.id}`)).status;
const types = (timeline: Json) => timeline.entries.map((e: Json) => e.type);

describe('a draft', () => {
  it('copies the course and says what is missing', async () => {
    const { claim, learner } = await draft(world, shared);
    expect(claim).toMatchObject({
      status: 'draft',
      target: { kind: 'course', courseCode: shared.course.code, title: 'Supervision', credits: '3.00' },
      policy: { id: shared.policyId },
      rubric: { id: shared.rubricId },
      learner: { id: learner.id },
      warnings: [],
    });
    expect(codes(claim.moves.submit)).toEqual(['no_statement', 'no_statement', 'no_evidence', 'no_evidence']);
    expect(claim.moves).toMatchObject({ edit: [], delete: [], withdraw: [] });
    expect(claim.moves.accept).toBeUndefined();
  });

  it('is saved outcome by outcome, and shows both when two tabs save', async () => {
    const { claim, learner } = await draft(world, shared);
    const [outcome] = claim.outcomes;
    const save = (version: number, statement: string) =>
      learner.put(`/claims/${claim.id}/outcomes/${outcome.id}`, { version, statement, evidence: [] });
    expect(ok(await save(1, 'First')).version).toBe(2);
    const stale = await save(1, 'Second');
    expect(stale).toMatchObject({ status: 409, body: { current: { statement: 'First', version: 2 } } });
    expect(ok(await save(2, 'Second')).statement).toBe('Second');
  });

  it('links only what is in the learner’s own portfolio', async () => {
    const [mine, theirs] = [await draft(world, shared), await draft(world, shared)];
    const stolen = await file(theirs.learner);
    const answer = await mine.learner.put(`/claims/${mine.claim.id}/outcomes/${mine.claim.outcomes[0].id}`, {
      version: 1,
      statement: 'Mine',
      evidence: [stolen],
    });
    expect(answer).toMatchObject({ status: 422, body: { refusals: [{ code: 'unknown_evidence' }] } });
    expect(ok(await mine.learner.get(`/claims/${mine.claim.id}`)).outcomes[0].statement).toBe('');
  });

  it('is thrown away without a trace of its words, until it was sent', async () => {
    const { claim, learner } = await draft(world, shared);
    expect((await learner.del(`/claims/${claim.id}`)).status).toBe(204);
    expect((await learner.get(`/claims/${claim.id}`)).status).toBe(404);
    const sent = await claimIn(world, 'submitted', shared);
    expect(codes((await sent.learner.del(`/claims/${sent.claim.id}`)).body['refusals'])).toEqual(['was_submitted']);
  });

  it('is the learner’s only open claim for the course, however fast they click', async () => {
    const learner = await world.person({ institution: shared.college, roles: ['learner'] });
    const wanted = { kind: 'course', courseId: shared.course.id };
    const answers = await Promise.all([1, 2, 3].map(() => learner.post('/claims', wanted)));
    expect(answers.map((a) => a.status).sort()).toEqual([201, 409, 409]);
  });

  it('may be for a block with outcomes of the learner’s own', async () => {
    const block = {
      kind: 'block',
      title: 'Kitchen work',
      credits: '6',
      subjectId: shared.subject.id,
      outcomes: [{ title: 'Plan a menu' }],
    };
    const { claim, learner } = await draft(world, shared, { ...block, courseId: undefined });
    expect(claim.target).toMatchObject({ kind: 'block', courseId: null, credits: '6.00' });
    const added = ok(await learner.post(`/claims/${claim.id}/outcomes`, { title: 'Keep a kitchen safe' }));
    expect(added).toMatchObject({ code: '2', position: 2, required: true });
    const renamed = ok(
      await learner.patch(`/claims/${claim.id}`, {
        version: claim.version,
        title: 'Restaurant operations',
        credits: '4.5',
      }),
    );
    expect(renamed.target).toMatchObject({ title: 'Restaurant operations', credits: '4.50' });
    expect((await learner.del(`/claims/${claim.id}/outcomes/${added.id}`)).status).toBe(204);
    expect((await learner.post('/claims', { kind: 'block' })).status).toBe(422);
  });
});

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
      rubricId: shared.rubricId,
      policyId: shared.policyId,
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

describe('withdrawing', () => {
  it.each(['draft', 'submitted', 'returned', 'routing'] as const)('ends a claim that is %s', async (status) => {
    const { claim, learner } = await claimIn(world, status, shared);
    expect(ok(await learner.post(`/claims/${claim.id}/withdrawal`, {})).status).toBe('withdrawn');
    expect(codes((await learner.post(`/claims/${claim.id}/withdrawal`, {})).body['refusals'])).toEqual(['wrong_state']);
    expect(ok(await learner.get(`/claims/${claim.id}`)).deadlines).toEqual([]);
  });
});

describe('who sees it', () => {
  it('is the learner and staff; for everybody else it is not there', async () => {
    const { claim, coordinator } = await claimIn(world, 'submitted', shared);
    const another = await world.person({ institution: shared.college, roles: ['learner'] });
    const reviewer = await world.person({ institution: shared.college, roles: ['reviewer', 'learner'] });
    const { coordinator: foreign } = await campus(world);
    for (const stranger of [another, reviewer, foreign]) {
      for (const path of ['', '/timeline', `/submissions/${claim.submissionId}`]) {
        expect((await stranger.get(`/claims/${claim.id}${path}`)).status).toBe(404);
      }
      const rows = ok(await stranger.get('/claims')).rows;
      expect(rows.map((row: Json) => row.id)).not.toContain(claim.id);
    }
    expect((await another.post(`/claims/${claim.id}/withdrawal`, {})).status).toBe(404);
    expect(ok(await coordinator.get('/claims?status=submitted')).rows.map((r: Json) => r.id)).toContain(claim.id);
  });

  it('is noted once a day for each reader, and never for the learner', async () => {
    const { claim, coordinator, learner } = await claimIn(world, 'submitted', shared);
    for (const reader of [coordinator, coordinator, learner]) ok(await reader.get(`/claims/${claim.id}`));
    const entries = ok(await learner.get(`/claims/${claim.id}/timeline`)).entries;
    expect(entries.filter((e: Json) => e.type === 'claim.read')).toEqual([
      { type: 'claim.read', at: expect.any(String), by: 'staff', name: null, reason: null },
    ]);
  });
});

describe('the timeline', () => {
  it('tells what happened in order, with reasons, and with names only for staff', async () => {
    const { claim, coordinator, learner } = await claimIn(world, 'returned', shared);
    const timeline = ok(await learner.get(`/claims/${claim.id}/timeline`));
    expect(types(timeline)).toEqual(['claim.drafted', 'claim.submitted', 'claim.returned']);
    expect(timeline.entries[2]).toMatchObject({ by: 'staff', name: null, reason: 'Show the plan that you wrote.' });
    expect(ok(await coordinator.get(`/claims/${claim.id}/timeline`)).entries[2].name).toBe('Cora Coordinator');
  });
});

describe('the list', () => {
  it('is filtered, searched and paged without gaps', async () => {
    const here = await campus(world);
    const made = [];
    for (const status of ['draft', 'submitted', 'draft'] as const) made.push(await claimIn(world, status, here));
    const { coordinator } = here;
    const first = ok(await coordinator.get('/claims?limit=2'));
    const second = ok(await coordinator.get(`/claims?limit=2&after=${first.next}`));
    expect([...first.rows, ...second.rows].map((row: Json) => row.id)).toEqual(
      made.map(({ claim }) => claim.id).reverse(),
    );
    expect(second.next).toBeNull();
    const found = async (query: string) => ok(await coordinator.get(`/claims?${query}`)).rows.length;
    expect(await found('status=submitted')).toBe(1);
    expect(await found(`search=${made[0]!.claim.reference}`)).toBe(1);
    expect(await found('search=lena')).toBe(3);
    expect(await found('search=%25')).toBe(0);
    expect(await found(`subjectId=${here.subject.id}`)).toBe(3);
    expect(await found('mine=true')).toBe(0);
    expect((await coordinator.get('/claims?after=nonsense')).status).toBe(422);
  });
});

it('a policy that is published later does not bind what was sent before', async () => {
  const here = await campus(world);
  const { claim, coordinator, learner } = await claimIn(world, 'submitted', here);
  app.clock.advance(24 * 3_600_000);
  const again = async (who: Member) => ({ ...who, ...(await world.signIn(who.email)) });
  const admin = await again(here.college.admin);
  const later = await publishPolicy(world, { ...here.college, admin }, { acceptance: 'automatic' });
  const staff = await again(coordinator);
  expect(ok(await staff.get(`/claims/${claim.id}`)).policy.id).toBe(here.policyId);
  ok(await staff.post(`/claims/${claim.id}/return`, { reason: 'Too short.' }));
  expect(ok(await (await again(learner)).get(`/claims/${claim.id}`)).policy.id).toBe(later);
});

function editable({ id: _, ...rest }: Json): Json {
  const { subjectId, code, title, description, credits, level, active, version } = rest;
  const outcomes = rest.outcomes.map(({ code, title, required }: Json) => ({ code, title, required }));
  return { subjectId, code, title, description, credits, level, active, version, outcomes };
}
