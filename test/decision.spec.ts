import { holdsAfterEach, startApp, type TestApp } from './app.js';
import { codes, createWorld, type Json, type Member, type World } from './world.js';
import { complete, ok, submit } from './world/claim.js';
import { decide, decided, denial, evaluate, inApproval, readersOf, reviewCampus, statusOf } from './world/review.js';

let app: TestApp;
let world: World;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
});
afterAll(() => app.stop());
holdsAfterEach(() => app);

describe('an approver', () => {
  test('sees the readings, a draft with feedback for every criterion, and decides; the learner reads why', async () => {
    const on = await inApproval(world, await reviewCampus(world));
    const view = ok(await on.approver.get(`/claims/${on.claim.id}/approval`));
    expect(view).toMatchObject({
      waitingFor: 0,
      objections: [],
      voicesNeeded: 1,
      draft: { outcome: 'full', credits: '3.00' },
    });
    expect(view.moves).toMatchObject({ decide: [], sendBack: [], askToRevise: [] });
    expect(view.moves.outcomes.map(({ outcome, refusals }: Json) => [outcome, refusals.length])).toEqual([
      ['full', 0],
      ['reduced', 0],
      ['alternative', 0],
      ['none', 0],
    ]);
    expect(view.draft.feedback.map(({ feedback }: Json) => feedback)).toEqual([
      'Explains why, with cases.',
      'Three plans were used.',
    ]);
    expect(ok(await decide(on, { message: 'Congratulations.' }))).toMatchObject({ status: 'final' });
    await app.settle();
    expect(await statusOf(on)).toBe('decided');
    const { decisions } = ok(await on.learner.get(`/claims/${on.claim.id}/decisions`));
    expect(decisions).toMatchObject([
      {
        outcome: 'full',
        credits: '3.00',
        message: 'Congratulations.',
        termCode: '2027SP',
        readers: [],
        overrideReason: null,
      },
    ]);
    expect(decisions[0].feedback).toEqual([
      { criterionId: 'learning', title: 'The learning', feedback: 'Explains why, with cases.' },
      { criterionId: 'evidence', title: 'The evidence', feedback: 'Three plans were used.' },
    ]);
    expect(JSON.stringify(decisions)).not.toContain(on.reviewers[0]!.name);
    const staff = ok(await on.coordinator.get(`/claims/${on.claim.id}/decisions`)).decisions;
    expect(staff[0].readers).toEqual([on.reviewers[0]!.name]);
  });

  test('cannot decide without feedback for every criterion, a denial neither', async () => {
    const on = await inApproval(world, await reviewCampus(world));
    for (const outcome of ['full', 'none']) {
      const feedback = [{ criterionId: 'learning', feedback: 'Shown.' }];
      expect(codes(await decide(on, { outcome, feedback }))).toEqual(['no_feedback']);
    }
    expect(codes(await decide(on, { outcome: 'reduced', credits: '3.00' }))).toEqual(['not_reduced']);
    expect(codes(await decide(on, { termId: null }))).toEqual(['no_term']);
    expect(ok(await decide(on, { outcome: 'none' }))).toMatchObject({ status: 'final' });
  });

  test('is never a reader of the claim nor the learner, whatever their roles', async () => {
    const on = await inApproval(world, await reviewCampus(world));
    const [reader] = on.reviewers as [Member];
    const ids = [reader.id, on.learner.id];
    await app.owner.query(`update membership set roles = roles || '{approver}' where person_id = any ($1)`, [ids]);
    const feedback = ['learning', 'evidence'].map((criterionId) => ({ criterionId, feedback: 'Fine.' }));
    const word = { outcome: 'full', feedback, termId: on.term.id };
    const asReader = await world.signIn(reader.email, undefined, on.college.id);
    const asLearner = await world.signIn(on.learner.email, undefined, on.college.id);
    expect(codes(await asReader.post(`/claims/${on.claim.id}/decision`, word))).toEqual(['was_reader']);
    expect(codes(await asLearner.post(`/claims/${on.claim.id}/decision`, word))).toEqual(['own_claim']);
    expect(codes(await asReader.get(`/claims/${on.claim.id}/approval`))).toEqual(['is_reader']);
    expect((await asLearner.get(`/claims/${on.claim.id}/approval`)).status).toBe(404);
  });

  test('meets duplicates as refusals, which only the right role sets aside, with a reason', async () => {
    const on = await inApproval(world, await reviewCampus(world));
    const registrar = await world.person({ institution: on.college, roles: ['registrar'], name: 'Rae Registrar' });
    await app.owner.query(`update membership set student_id = 'S77' where person_id = $1`, [on.learner.id]);
    const history = `student_id,course_code,title,credits,method,term_code\nS77,${on.course.code},Supervision,3,transfer,2019SP\n`;
    ok(await registrar.post('/credits/import', history, { 'content-type': 'text/csv' }));
    expect(ok(await on.approver.get(`/claims/${on.claim.id}/approval`)).objections).toMatchObject([
      { code: 'already_earned' },
    ]);
    expect(codes(await decide(on))).toEqual(['already_earned']);
    expect(codes(await decide(on, { overrideReason: 'Dean.' }))).toEqual(['already_earned', 'may_not_override']);
    const dean = await world.person({ institution: on.college, roles: ['approver', 'registrar'], name: 'Dee Dean' });
    ok(await decide(on, { overrideReason: 'The older course is void.' }, dean));
    await app.settle();
    const { decisions } = ok(await on.coordinator.get(`/claims/${on.claim.id}/decisions`));
    expect(decisions[0].overrideReason).toBe('The older course is void.');
  });

  test('sends a claim back to its readers, whose readings open again', async () => {
    const on = await inApproval(world, await reviewCampus(world));
    ok(await on.approver.post(`/claims/${on.claim.id}/sending-back`, { reason: 'Say more about application.' }));
    await app.settle();
    expect(await statusOf(on)).toBe('in_review');
    const [{ reader, seat }] = (await readersOf(on)) as [{ reader: Member; seat: Json }];
    expect(ok(await reader.get(`/assignments/${seat.id}/evaluation`))).toMatchObject({
      status: 'reopened',
      reopenedReason: 'Say more about application.',
    });
    ok(await evaluate(reader, seat.id, denial));
    expect(await statusOf(on)).toBe('approval');
  });

  test('asks the learner to revise, as often as the policy allows; the same reader judges the new attempt', async () => {
    const on = await inApproval(world, await reviewCampus(world, { reviewers: 2 }));
    const [first] = (await app.owner.query('select reviewer_id from assignment where claim_id = $1', [on.claim.id]))
      .rows;
    const ask = {
      message: 'Show a second plan.',
      feedback: [{ criterionId: 'evidence', feedback: 'One plan only.' }],
    };
    ok(await on.approver.post(`/claims/${on.claim.id}/revision-request`, ask));
    expect(await statusOf(on)).toBe('revision');
    const { revisions } = ok(await on.learner.get(`/claims/${on.claim.id}/decisions`));
    expect(revisions).toMatchObject([{ message: 'Show a second plan.', feedback: [{ title: 'The evidence' }] }]);
    ok(await submit(on.learner, await complete(on.learner, ok(await on.learner.get(`/claims/${on.claim.id}`)))));
    ok(await on.coordinator.post(`/claims/${on.claim.id}/acceptance`));
    await app.settle();
    const [{ reader, seat }] = (await readersOf(on)) as [{ reader: Member; seat: Json }];
    expect(reader.id).toBe(first!.reviewer_id);
    ok(await reader.post(`/assignments/${seat.id}/acceptance`));
    ok(await evaluate(reader, seat.id));
    await app.settle();
    expect(codes(await on.approver.post(`/claims/${on.claim.id}/revision-request`, ask))).toEqual(['no_attempts_left']);
    ok(await decide(on));
  });

  test('deciding twice at once decides once', async () => {
    const on = await inApproval(world, await reviewCampus(world));
    const answers = await Promise.all([decide(on), decide(on)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});

describe('a committee', () => {
  test('decides when enough different people stand behind the proposal', async () => {
    const on = await inApproval(world, await reviewCampus(world, { knobs: { committeeSize: 3 } }));
    const others: Member[] = [];
    for (const name of ['Bea', 'Cal', 'Dan']) {
      others.push(await world.person({ institution: on.college, roles: ['approver'], name }));
    }
    const [bea, cal, dan] = others as [Member, Member, Member];
    const first = ok(await decide(on));
    expect(first.status).toBe('proposed');
    const answer = (who: Member, id: string, agrees: boolean, comment = '') =>
      who.post(`/decisions/${id}/concurrence`, { agrees, comment });
    expect(codes(await answer(on.approver, first.id, true))).toEqual(['own_proposal']);
    expect((await answer(bea, first.id, false)).status).toBe(422);
    expect(ok(await answer(bea, first.id, false, 'Too generous.'))).toMatchObject({ status: 'withdrawn' });
    expect(await statusOf(on)).toBe('approval');
    expect(ok(await on.learner.get(`/claims/${on.claim.id}/decisions`)).decisions).toEqual([]);

    const second = ok(await decide(on, { outcome: 'reduced', credits: '2.00' }, bea));
    expect(ok(await answer(cal, second.id, true))).toMatchObject({ status: 'proposed' });
    expect(codes(await answer(cal, second.id, true))).toEqual(['answered']);
    expect(ok(await answer(dan, second.id, true))).toMatchObject({ status: 'final' });
    await app.settle();
    const { decisions } = ok(await on.learner.get(`/claims/${on.claim.id}/decisions`));
    expect(decisions).toMatchObject([{ outcome: 'reduced', credits: '2.00', number: 2 }]);
  });
});

test('a decision never changes, not even in the database', async () => {
  const on = await decided(world, await reviewCampus(world));
  const change = app.owner.query(`update decision set credits = 1 where claim_id = $1`, [on.claim.id]);
  await expect(change).rejects.toThrow(/never changes/);
  await expect(app.owner.query('delete from decision where claim_id = $1', [on.claim.id])).rejects.toThrow();
});
