import { CheckoutService } from '../src/claim/fee/checkout.service.js';
import { RefundService } from '../src/claim/fee/refund.service.js';
import { holdsAfterEach, startApp, type TestApp } from './app.js';
import { codes, createWorld, type Agent, type Json, type World } from './world.js';
import { campus, claimIn, complete, submit, type Campus, type Claimed } from './world/claim.js';
import { ok } from './world/college.js';
import { inApproval, reviewCampus, type ReviewCampus, type Reviewed } from './world/review.js';
import { StripeHere, stripeKeys } from './world/stripe.js';

/** Money that comes, goes back or fails days after it was asked for, and what became of the claim since. */
let app: TestApp;
let world: World;
let stripe: StripeHere;
/** Charges each claim once, and each attempt anew; neither asks for the money before it reads. */
let once: ReviewCampus;
let anew: ReviewCampus;
beforeAll(async () => {
  stripe = new StripeHere();
  stripe.now = () => app.clock.now();
  app = await startApp({ STRIPE_URL: await stripe.start() });
  world = createWorld(app);
  const fee = { basis: 'per_claim', cents: 12_500 };
  once = await reviewCampus(world, { knobs: { fee } });
  anew = await reviewCampus(world, { knobs: { fee: { ...fee, laterAttempts: 'charged' } } });
  for (const { college } of [once, anew]) ok(await college.admin.put('/institution/payment-account', stripeKeys));
});
afterAll(async () => {
  await app.stop();
  await stripe.stop();
});
afterEach(() => {
  stripe.away = false;
  stripe.refundStatus = 'succeeded';
});
holdsAfterEach(() => app);

const feeOf = async (agent: Agent, { id }: Json): Promise<Json> => ok(await agent.get(`/claims/${id}/fee`));
const invoiced = async ({ coordinator, claim }: Claimed): Promise<Json[]> =>
  ok(await coordinator.get('/fees?limit=200')).rows.filter((row: Json) => row.claimId === claim.id);
const checkout = ({ learner, claim }: Claimed) => learner.post(`/claims/${claim.id}/checkout`);
const opened = async (on: Claimed): Promise<string> =>
  ok(await checkout(on))
    .url.split('/')
    .at(-1);
const hear = (on: Campus, type: string, object: unknown) => stripe.tell(app, on.college.code, type, object);
const look = () => app.app.get(CheckoutService).lookAfter();
const stateOf = async (pageId: string): Promise<string> =>
  (await app.owner.query('select state from checkout where provider_id = $1', [pageId])).rows[0].state;
const waive = ({ coordinator, claim }: Claimed) =>
  coordinator.post(`/claims/${claim.id}/fee-waiver`, { category: 'hardship', reason: 'Lost the job' });

/** A claim that was read and came back to its learner. */
async function cameBack(on: ReviewCampus): Promise<Reviewed> {
  const reviewed = await inApproval(world, on);
  ok(await on.approver.post(`/claims/${reviewed.claim.id}/revision-request`, { message: 'Show one plan more.' }));
  return reviewed;
}
async function sendAgain({ learner, claim }: Reviewed): Promise<ReturnType<typeof submit>> {
  return submit(learner, await complete(learner, ok(await learner.get(`/claims/${claim.id}`))));
}

describe('a claim that is sent again', () => {
  test('keeps the fee that is due when the new attempt is free, and its page takes the money', async () => {
    const on = await cameBack(once);
    const page = await opened(on);
    ok(await sendAgain(on));
    expect(await feeOf(on.coordinator, on.claim)).toMatchObject({ state: 'due', cents: 12_500, moves: { settle: [] } });
    expect(await hear(on, 'checkout.session.async_payment_succeeded', stripe.pay(page))).toBe(204);
    expect(await feeOf(on.learner, on.claim)).toMatchObject({
      state: 'paid',
      settlements: [{ cents: 12_500, online: true, surplus: false }],
    });
    expect(await invoiced(on)).toMatchObject([{ state: 'paid', paidCents: 12_500 }]);
  });

  test('leaves what was paid in sight, to be given back', async () => {
    const on = await cameBack(once);
    ok(await on.coordinator.post(`/claims/${on.claim.id}/fee-payment`, { reference: 'R-1' }));
    ok(await sendAgain(on));
    const fee = await feeOf(on.coordinator, on.claim);
    expect(fee).toMatchObject({
      state: 'none',
      invoices: [{ cents: 12_500 }],
      settlements: [{ refundableCents: 12_500 }],
    });
    const [{ id: settlementId }] = fee.settlements;
    ok(await on.coordinator.post(`/claims/${on.claim.id}/fee-refund`, { settlementId, cents: 500, reason: 'Ours' }));
    expect(await invoiced(on)).toMatchObject([{ state: 'paid', paidCents: 12_500, refundedCents: 500 }]);
  });

  test('and withdrawn unread owes what the attempt before cost, which was read', async () => {
    const on = await cameBack(once);
    ok(await sendAgain(on));
    ok(await on.learner.post(`/claims/${on.claim.id}/withdrawal`));
    await app.settle();
    expect(await feeOf(on.coordinator, on.claim)).toMatchObject({ state: 'due', settlements: [] });
  });

  test('is charged anew only when the fee of the attempt before is settled', async () => {
    const on = await cameBack(anew);
    const refused = ok(await on.learner.get(`/claims/${on.claim.id}`));
    expect(refused.moves.submit).toContainEqual(expect.objectContaining({ code: 'fee_unsettled' }));
    expect(codes(await sendAgain(on))).toEqual(['fee_unsettled']);
    const first = await opened(on);
    ok(await waive(on));
    ok(await sendAgain(on));
    await app.settle();
    const second = await opened(on);
    // The first page's money was on its way already: it is for the first invoice, and to be given back.
    expect(await hear(on, 'checkout.session.completed', stripe.pay(first))).toBe(204);
    expect(await feeOf(on.coordinator, on.claim)).toMatchObject({
      state: 'due',
      settlements: [{ kind: 'waiver' }, { kind: 'payment', surplus: true }],
    });
    expect(await hear(on, 'checkout.session.completed', stripe.pay(second))).toBe(204);
    expect(await invoiced(on)).toMatchObject([{ state: 'paid' }, { state: 'waived', paidCents: 12_500 }]);
    expect((await feeOf(on.learner, on.claim)).state).toBe('paid');
  });
});

describe('a payment by a bank', () => {
  test('is waited for: no other page is handed out, and what the bank says settles the fee', async () => {
    const on = await claimIn(world, 'submitted', once);
    const page = await opened(on);
    expect(await hear(on, 'checkout.session.completed', stripe.debit(page))).toBe(204);
    expect(await stateOf(page)).toBe('pending');
    expect((await feeOf(on.learner, on.claim)).moves.payOnline).toMatchObject([{ code: 'payment_pending' }]);
    expect(codes(await checkout(on))).toEqual(['payment_pending']);
    stripe.pay(page);
    await look();
    expect((await feeOf(on.learner, on.claim)).state).toBe('paid');
  });

  test('makes room for another when the bank refuses, as Stripe tells it or when it is asked', async () => {
    const on = await claimIn(world, 'submitted', once);
    const first = await opened(on);
    await hear(on, 'checkout.session.completed', stripe.debit(first));
    expect(await hear(on, 'checkout.session.async_payment_failed', stripe.bounce(first))).toBe(204);
    const second = await opened(on);
    expect(second).not.toBe(first);
    stripe.debit(second);
    await look();
    expect(await stateOf(second)).toBe('pending');
    stripe.bounce(second);
    await look();
    expect(await opened(on)).not.toBe(second);
  });

  test('is let be when the fee is waived meanwhile, and kept as a surplus when it comes', async () => {
    const on = await claimIn(world, 'submitted', once);
    const page = await opened(on);
    stripe.debit(page);
    ok(await waive(on));
    await app.settle();
    expect(await stateOf(page)).toBe('pending');
    await hear(on, 'checkout.session.async_payment_succeeded', stripe.pay(page));
    expect(await invoiced(on)).toMatchObject([{ state: 'waived', paidCents: 12_500 }]);
  });
});

describe('a page whose time is nearly over', () => {
  const begun = new Date();
  const later = (minutes: number) => app.clock.set(new Date(begun.getTime() + minutes * 60_000));
  afterEach(() => app.clock.set(new Date()));

  test('is opened anew when it never opened and Stripe would find it too short', async () => {
    const on = await claimIn(world, 'submitted', once);
    later(0);
    stripe.away = true;
    expect((await checkout(on)).status).toBe(503);
    stripe.away = false;
    later(35);
    const at = ok(await checkout(on)).expiresAt;
    expect(new Date(at).getTime()).toBeGreaterThan(app.clock.now().getTime() + 50 * 60_000);
  });

  test('is ended at Stripe too, and money that came there all the same is found', async () => {
    const on = await claimIn(world, 'submitted', once);
    later(0);
    const [first, second] = [await opened(on), await (later(57), opened(on))];
    expect(second).not.toBe(first);
    await look();
    expect(stripe.sessions.get(first)!.status).toBe('expired');
    later(57 + 57);
    const third = await opened(on);
    stripe.pay(second);
    await look();
    expect((await feeOf(on.learner, on.claim)).state).toBe('paid');
    await app.settle();
    expect(stripe.sessions.get(third)!.status).toBe('expired');
  });
});

describe('a refund', () => {
  /** What was paid online, and how some of it is given back. */
  async function paidOnline() {
    const on = await claimIn(world, 'submitted', once);
    await hear(on, 'checkout.session.completed', stripe.pay(await opened(on)));
    const [{ id: settlementId }] = (await feeOf(on.coordinator, on.claim)).settlements;
    const path = `/claims/${on.claim.id}/fee-refund`;
    const refund = async (cents: number) =>
      ok(await on.coordinator.post(path, { settlementId, cents, reason: 'Ours' }));
    const settlement = async () => (await feeOf(on.coordinator, on.claim)).settlements[0];
    return { ...on, refund, settlement };
  }
  const lookAfter = () => app.app.get(RefundService).lookAfter();

  test('that Stripe refuses has failed, and the money can be given back another way', async () => {
    const { refund, settlement, claim } = await paidOnline();
    const paid = [...stripe.sessions.values()].at(-1)!;
    stripe.refunds.push({
      id: 're_of_the_dashboard',
      object: 'refund',
      amount: 12_500,
      payment_intent: paid.payment_intent!,
      status: 'succeeded',
      metadata: {},
    });
    await refund(12_500);
    await app.settle();
    expect(await settlement()).toMatchObject({ refundableCents: 12_500, refunds: [{ state: 'failed' }] });
    const told = await app.owner.query(`select from event where type = 'claim.fee_refund_failed' and claim_id = $1`, [
      claim.id,
    ]);
    expect(told.rowCount).toBe(1);
  });

  test('that Stripe did not answer is asked for again, and given once however late that is', async () => {
    const { refund, settlement } = await paidOnline();
    stripe.refundStatus = 'pending';
    await refund(2_500);
    await app.settle();
    const before = stripe.refunds.length;
    stripe.forgetKeys();
    await lookAfter();
    expect(await settlement()).toMatchObject({ refunds: [{ state: 'asked' }] });
    expect(stripe.refunds).toHaveLength(before);
    stripe.refunds.at(-1)!.status = 'succeeded';
    await lookAfter();
    expect(await settlement()).toMatchObject({ refunds: [{ state: 'done' }] });

    await refund(1_000);
    await app.settle();
    // As if it had never reached Stripe.
    stripe.refunds.pop();
    stripe.forgetKeys();
    stripe.refundStatus = 'succeeded';
    await lookAfter();
    expect(await settlement()).toMatchObject({
      refundableCents: 9_000,
      refunds: [{ state: 'done' }, { state: 'done' }],
    });
    expect(stripe.refunds).toHaveLength(before + 1);
  });

  test('that a bank sends back days later has failed after all, and failed for good', async () => {
    const { refund, settlement, ...on } = await paidOnline();
    await refund(2_500);
    await app.settle();
    expect(await settlement()).toMatchObject({ refunds: [{ state: 'done' }] });
    const late = stripe.refunds.at(-1)!;
    expect(await hear(on, 'refund.failed', { ...late, status: 'failed' })).toBe(204);
    expect(await hear(on, 'refund.updated', { ...late, status: 'succeeded' })).toBe(204);
    expect(await settlement()).toMatchObject({ refundableCents: 12_500, refunds: [{ state: 'failed' }] });
  });
});

test('a college whose account cannot be opened keeps nobody else’s payment from being found', async () => {
  const broken = await campus(world, { fee: { basis: 'per_claim', cents: 100 } });
  ok(await broken.college.admin.put('/institution/payment-account', stripeKeys));
  await opened(await claimIn(world, 'submitted', broken));
  const behind = await campus(world, { fee: { basis: 'per_claim', cents: 100 } });
  ok(await behind.college.admin.put('/institution/payment-account', stripeKeys));
  const on = await claimIn(world, 'submitted', behind);
  stripe.pay(await opened(on));
  // As after the secret of the installation was changed.
  const spoiled = [broken.college.id, 'nothing that opens'];
  await app.owner.query(`update payment_account set sealed_keys = $2 where institution_id = $1`, spoiled);
  await expect(look()).rejects.toThrow();
  expect((await feeOf(on.learner, on.claim)).state).toBe('paid');
  ok(await broken.college.admin.put('/institution/payment-account', stripeKeys));
});
