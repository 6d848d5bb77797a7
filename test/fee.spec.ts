import { CheckoutService } from '../src/claim/fee/checkout.service.js';
import { startApp, type TestApp } from './app.js';
import { codes, createWorld, type Agent, type Json, type World } from './world.js';
import { campus, claimIn, type Campus, type Claimed } from './world/claim.js';
import { ok } from './world/college.js';
import { StripeHere, stripeKeys } from './world/stripe.js';

let app: TestApp;
let world: World;
let stripe: StripeHere;
let charging: Campus;
beforeAll(async () => {
  stripe = new StripeHere();
  app = await startApp({ STRIPE_URL: await stripe.start() });
  world = createWorld(app);
  charging = await campus(world, { fee: { basis: 'per_claim', cents: 12_500, dueBeforeAcceptance: true } });
  ok(await charging.college.admin.put('/institution/payment-account', stripeKeys));
});
afterAll(async () => {
  await app.settle();
  await app.stop();
  await stripe.stop();
});

const feeOf = async (agent: Agent, claim: Json): Promise<Json> => ok(await agent.get(`/claims/${claim.id}/fee`));
const sent = (): Promise<Claimed> => claimIn(world, 'submitted', charging);
const inbox = async (agent: Agent): Promise<string[]> =>
  ok(await agent.get('/notifications')).rows.map((notice: Json) => notice.kind);

const hear = (type: string, object: unknown, secret?: string, code = charging.college.code): Promise<number> =>
  stripe.tell(app, code, type, object, secret);

describe('an account with a payment provider', () => {
  test('is proven before it is kept, and its keys are never shown again', async () => {
    const { admin } = charging.college;
    const wrong = await admin.put('/institution/payment-account', {
      ...stripeKeys,
      secretKey: 'sk_test_0000wrong0000',
    });
    expect(codes(wrong)).toEqual(['key_refused']);
    expect((await admin.put('/institution/payment-account', { ...stripeKeys, secretKey: 'pk_live_1' })).status).toBe(
      422,
    );
    const { account, webhookUrl } = ok(await admin.get('/institution/payment-account'));
    expect(account).toMatchObject({ provider: 'stripe', mode: 'test', keyEnd: 'pecs', setByName: 'Ada Admin' });
    expect(webhookUrl).toBe(`http://credence.test/api/institutions/${charging.college.code}/payments`);
    const [row] = (await app.owner.query('select sealed_keys from payment_account')).rows;
    expect(row.sealed_keys.toString('latin1')).not.toContain('sk_test');
    expect((await charging.coordinator.get('/institution/payment-account')).status).toBe(403);
  });
});

describe('paying online', () => {
  test('opens one page however often it is asked, and what Stripe says settles the fee once', async () => {
    const { claim, learner, coordinator } = await sent();
    const before = await feeOf(learner, claim);
    expect(before).toMatchObject({
      cents: 12_500,
      state: 'due',
      invoices: [
        { number: expect.stringMatching(/^\d{4}-\d{4}$/), cents: 12_500, basis: 'per_claim', creditsClaimed: '3.00' },
      ],
      settlements: [],
      moves: { payOnline: [] },
    });
    const path = `/claims/${claim.id}/checkout`;
    const [one, two] = await Promise.all([learner.post(path), learner.post(path)]);
    expect(ok(one).url).toBe(ok(two).url);
    expect(ok(await learner.post(path)).url).toBe(ok(one).url);
    const id = ok(one).url.split('/').at(-1);
    expect(stripe.sessions.get(id)).toMatchObject({
      amount_total: 12_500,
      currency: 'usd',
      customer_email: learner.email,
    });

    expect(await hear('checkout.session.completed', stripe.sessions.get(id))).toBe(204);
    expect((await feeOf(learner, claim)).state).toBe('due');
    const paid = stripe.pay(id);
    expect(await hear('checkout.session.completed', paid)).toBe(204);
    expect(await hear('checkout.session.completed', paid)).toBe(204);
    expect(await feeOf(learner, claim)).toMatchObject({
      state: 'paid',
      settlements: [{ kind: 'payment', online: true, cents: 12_500, surplus: false }],
      moves: { payOnline: [{ code: 'fee_settled' }] },
    });
    expect(codes(await learner.post(path))).toEqual(['fee_settled']);
    expect((await coordinator.post(`/claims/${claim.id}/acceptance`)).status).toBe(200);
    await app.settle();
    expect(await inbox(learner)).toEqual(expect.arrayContaining(['fee_due', 'fee_settled']));
  });

  test('believes nobody but Stripe', async () => {
    const { claim, learner } = await sent();
    const id = ok(await learner.post(`/claims/${claim.id}/checkout`))
      .url.split('/')
      .at(-1);
    const forged = { ...stripe.sessions.get(id), status: 'complete', payment_status: 'paid' };
    expect(await hear('checkout.session.completed', forged, 'whsec_of_somebody_else')).toBe(422);
    const { body, headers } = stripe.message('checkout.session.completed', forged, app.clock.now());
    const address = `${app.url}/api/institutions/${charging.college.code}/payments`;
    expect((await fetch(address, { method: 'POST', body: body.replace('"paid"', '"PAID"'), headers })).status).toBe(
      422,
    );
    expect((await fetch(address, { method: 'POST', body: 'x'.repeat(300_000) })).status).toBe(422);
    const old = stripe.message('checkout.session.completed', forged, new Date(app.clock.now().getTime() - 3_600_000));
    expect((await fetch(address, { method: 'POST', body: old.body, headers: old.headers })).status).toBe(422);
    const other = await world.institution();
    expect(await hear('checkout.session.completed', forged, undefined, other.code)).toBe(404);
    expect((await feeOf(learner, claim)).state).toBe('due');
  });

  test('asks Stripe itself when its message was lost, and gives a new page when the old one is over', async () => {
    const { claim, learner } = await sent();
    const first = ok(await learner.post(`/claims/${claim.id}/checkout`)).url;
    stripe.sessions.get(first.split('/').at(-1))!.status = 'expired';
    await app.app.get(CheckoutService).lookAfter();
    const second = ok(await learner.post(`/claims/${claim.id}/checkout`)).url;
    expect(second).not.toBe(first);
    stripe.pay(second.split('/').at(-1));
    await app.app.get(CheckoutService).lookAfter();
    expect((await feeOf(learner, claim)).state).toBe('paid');
  });

  test('ends the page of a fee that was settled at the college, and keeps money that came all the same', async () => {
    const { claim, learner, coordinator } = await sent();
    const id = ok(await learner.post(`/claims/${claim.id}/checkout`))
      .url.split('/')
      .at(-1);
    ok(await coordinator.post(`/claims/${claim.id}/fee-waiver`, { category: 'hardship', reason: 'Lost the job' }));
    await app.settle();
    expect(stripe.sessions.get(id)!.status).toBe('expired');
    // The bank was faster than the end of the page.
    expect(await hear('checkout.session.completed', stripe.pay(id))).toBe(204);
    await app.settle();
    const fee = await feeOf(coordinator, claim);
    expect(fee).toMatchObject({
      state: 'waived',
      settlements: [
        { kind: 'waiver', category: 'hardship', reason: 'Lost the job', byName: 'Cora Coordinator' },
        { kind: 'payment', surplus: true, refundableCents: 12_500 },
      ],
    });
    const { rows } = ok(await coordinator.get('/fees?state=waived'));
    expect(rows.find((row: Json) => row.claimId === claim.id)).toMatchObject({ paidCents: 12_500 });
    expect((await feeOf(learner, claim)).settlements[0]).toMatchObject({
      category: 'hardship',
      reason: null,
      byName: null,
    });
    expect(await inbox(coordinator)).toContain('fee_paid_twice');
  });

  test('says so where the college takes no payment, and when Stripe cannot be reached', async () => {
    const { claim, learner, college } = await claimIn(
      world,
      'submitted',
      await campus(world, { fee: { basis: 'per_claim', cents: 100 } }),
    );
    expect(codes(await learner.post(`/claims/${claim.id}/checkout`))).toEqual(['no_online_payment']);
    ok(await college.admin.put('/institution/payment-account', stripeKeys));
    await stripe.stop();
    const away = await learner.post(`/claims/${claim.id}/checkout`);
    expect(away.status).toBe(503);
    await stripe.start(Number(new URL(app.config.stripeUrl).port));
    expect(ok(await learner.post(`/claims/${claim.id}/checkout`)).url).toContain('cs_test_');
    expect(ok(await college.admin.del('/institution/payment-account')).account).toBeNull();
    expect(codes(await learner.post(`/claims/${claim.id}/checkout`))).toEqual(['no_online_payment']);
  });
});

describe('giving money back', () => {
  test('goes through Stripe for what was paid there, in parts, and never more than came', async () => {
    const { claim, learner, coordinator } = await sent();
    const id = ok(await learner.post(`/claims/${claim.id}/checkout`))
      .url.split('/')
      .at(-1);
    await hear('checkout.session.completed', stripe.pay(id));
    const [{ id: settlementId }] = (await feeOf(coordinator, claim)).settlements;
    const path = `/claims/${claim.id}/fee-refund`;
    const part = { settlementId, cents: 2_500, reason: 'Half of it was ours' };
    const once = { 'idempotency-key': `refund-${claim.id}` };
    await Promise.all([coordinator.post(path, part, once), coordinator.post(path, part, once)]);
    await app.settle();
    expect(stripe.refunds.filter((r) => r.payment_intent.endsWith(id.slice(-8)))).toMatchObject([{ amount: 2_500 }]);
    expect((await feeOf(learner, claim)).settlements[0]).toMatchObject({
      refundableCents: 10_000,
      refunds: [{ cents: 2_500, state: 'done', reason: null }],
    });
    expect(codes(await coordinator.post(path, { ...part, cents: 10_001 }))).toEqual(['refund_too_much']);
    expect((await learner.post(path, part)).status).toBe(403);

    stripe.refundStatus = 'pending';
    ok(await coordinator.post(path, { ...part, cents: 10_000 }));
    await app.settle();
    expect((await feeOf(coordinator, claim)).settlements[0].refunds[1]).toMatchObject({ state: 'asked' });
    const failed = { ...stripe.refunds.at(-1), status: 'failed' };
    expect(await hear('refund.failed', failed)).toBe(204);
    expect(await hear('refund.failed', failed)).toBe(204);
    await app.settle();
    stripe.refundStatus = 'succeeded';
    expect((await feeOf(coordinator, claim)).settlements[0]).toMatchObject({ refundableCents: 10_000 });
    expect(await inbox(coordinator)).toContain('fee_refund_failed');
    expect(await inbox(learner)).toContain('fee_refunded');
  });

  test('is noted at once for what was paid at the college', async () => {
    const { claim, coordinator } = await sent();
    ok(await coordinator.post(`/claims/${claim.id}/fee-payment`, { reference: 'R-17' }));
    const [{ id: settlementId }] = (await feeOf(coordinator, claim)).settlements;
    const fee = ok(
      await coordinator.post(`/claims/${claim.id}/fee-refund`, { settlementId, cents: 12_500, reason: 'Twice' }),
    );
    expect(fee.settlements[0]).toMatchObject({ reference: 'R-17', refundableCents: 0, refunds: [{ state: 'done' }] });
    const rows = ok(await coordinator.get('/fees?state=paid')).rows;
    expect(rows.find((row: Json) => row.claimId === claim.id)).toMatchObject({
      paidCents: 12_500,
      refundedCents: 12_500,
    });
  });
});

test('a claim that ends before the college accepted it costs nothing', async () => {
  const { claim, learner, coordinator } = await sent();
  ok(await learner.post(`/claims/${claim.id}/withdrawal`));
  await app.settle();
  expect(await feeOf(learner, claim)).toMatchObject({ state: 'waived', settlements: [{ category: 'unread' }] });
  const rows = ok(await coordinator.get('/fees?limit=200')).rows;
  const numbers = rows.map((row: Json) => Number(row.number.split('-')[1]));
  expect(numbers).toEqual(Array.from(numbers, (_, i) => numbers.length - i));
  expect((await learner.get('/fees')).status).toBe(403);
  const stranger = await world.person({ institution: charging.college, roles: ['learner'] });
  expect((await stranger.get(`/claims/${claim.id}/fee`)).status).toBe(404);
});
