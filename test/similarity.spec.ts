import { holdsAfterEach, startApp, type TestApp } from './app.js';
import { createWorld, type Json, type Member, type World } from './world.js';
import { campus, course, ok, submit, type Campus } from './world/claim.js';
import { pdfOf } from './world/files.js';
import { upload } from './world/portfolio.js';
import { inReview, readersOf, reviewCampus } from './world/review.js';
import { alike, copied, said, tale } from './world/similar.js';

let app: TestApp;
let world: World;
let at: Awaited<ReturnType<typeof alike>>;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
  at = await alike(world);
});
afterAll(() => app.stop());
holdsAfterEach(() => app);

const similarity = async (who: Member, claim: Json) => ok(await who.get(`/claims/${claim.id}/similarity`));
const marked = ({ parts }: Json) => parts.filter((part: Json) => part.shared).map((part: Json) => part.text);
const file =
  (content: Uint8Array, name = 'plan.pdf') =>
  async (learner: Member) => [ok(await upload(learner, content, name)).id];

describe('words that two learners share', () => {
  test('stand side by side on both cases, with the words marked and whose they are', async () => {
    const { mary, john } = at;
    const { rows, hints } = await similarity(at.on.coordinator, mary.claim);
    expect(rows.map(({ learnerName, claimId }: Json) => [learnerName, claimId])).toEqual([
      ['Mary Miller', mary.claim.id],
      ['John Jones', john.claim.id],
    ]);
    expect(hints).toHaveLength(1);
    const [hint] = hints;
    expect(hint).toMatchObject({
      kind: 'shared_words',
      sharedWords: 32,
      otherClaimId: john.claim.id,
      mine: { kind: 'statement', evidenceId: null },
      dismissal: null,
    });
    const [{ mine, theirs }] = hint.passages;
    expect([marked(mine), marked(theirs)]).toEqual([[copied.slice(0, -1)], [copied.slice(0, -1)]]);
    expect(mine.parts[0]).toEqual({ text: 'At Harbor Logistics: ', shared: false });
    expect((await similarity(at.on.coordinator, john.claim)).hints).toMatchObject([{ otherClaimId: mary.claim.id }]);
  });

  test('are on record for both learners when somebody is shown them', async () => {
    await similarity(at.on.coordinator, at.mary.claim);
    for (const { learner } of [at.mary, at.john]) {
      const { rows } = ok(await learner.get('/record/disclosures'));
      expect(rows).toContainEqual(
        expect.objectContaining({ readerName: 'Cora Coordinator', record: 'submission', basis: 'coordinator' }),
      );
    }
  });

  test('are found in texts and in the pages of files, too', async () => {
    const { on } = at;
    const text = { kind: 'text', title: 'Notes', body: `From my notes. ${tale('crane')}` };
    const mary = await said(world, on, { evidence: async (learner) => [ok(await learner.post('/evidence', text)).id] });
    const john = await said(world, on, { evidence: file(await pdfOf(['A cover', `Page two. ${tale('crane')}`])) });
    const { hints } = await similarity(on.coordinator, john.claim);
    expect(hints).toMatchObject([
      { otherClaimId: mary.claim.id, mine: { kind: 'file' }, theirs: { kind: 'text', title: 'Notes' } },
    ]);
    expect(hints[0].passages[0].mine.page).toBe(2);
  });

  test('say nothing where many said them, where the college said them, or within one learner’s own claims', async () => {
    const { on } = at;
    const template = tale('report');
    const many: Json[] = [];
    for (let n = 0; n < 6; n += 1)
      many.push((await said(world, on, { statement: template, name: `Learner ${n}` })).claim);
    expect((await similarity(on.coordinator, many[0])).hints).toEqual([]);
    const asked = on.course.outcomes.map(({ title }: Json) => title).join(' and ');
    const pair = [await said(world, on, { statement: asked }), await said(world, on, { statement: asked })];
    expect((await similarity(on.coordinator, pair[0]!.claim)).hints).toEqual([]);
  });

  test('say little where several said them: the head of a letter of five learners does not count, a page of three does', async () => {
    const { on } = at;
    const sent = async (body: string, count: number) => {
      const claims: Json[] = [];
      for (let n = 0; n < count; n += 1)
        claims.push((await said(world, on, { statement: `${body} ${tale(`own${count}x${n}y`)}` })).claim);
      return (await similarity(on.coordinator, claims[0]!)).hints;
    };
    expect(await sent(tale('head'), 5)).toEqual([]);
    expect(await sent(`${tale('page')} ${tale('next')}`, 3)).toMatchObject([{ sharedWords: 60 }, { sharedWords: 60 }]);
  });

  test('do not count the college’s own name', async () => {
    const on = await campus(world);
    const { version } = ok(await on.college.admin.get('/institution'));
    const name = 'The Quabbin Valley Community College of Ware Center and Palmer';
    ok(await on.college.admin.patch('/institution', { version, name }));
    const to = `to the office at ${name} of this state and to whom it may concern there`;
    await said(world, on, { statement: `I wrote ${to} in spring` });
    const { claim } = await said(world, on, { statement: `A letter ${to} came` });
    expect((await similarity(on.coordinator, claim)).hints).toEqual([]);
  });

  test('are gone with a claim that is withdrawn, and follow one that is sent again', async () => {
    const { on, mary, john } = await alike(world, at.on, tale('rope'));
    ok(await on.coordinator.post(`/claims/${john.claim.id}/return`, { reason: 'Say it in your own words.' }));
    const claim = ok(await john.learner.get(`/claims/${john.claim.id}`));
    const [first] = claim.outcomes;
    const edit = { version: first.version, statement: 'I learned it from my first foreman at the docks.' };
    ok(await john.learner.put(`/claims/${claim.id}/outcomes/${first.id}`, { ...edit, evidence: first.evidence.map(({ id }: Json) => id) })); // prettier-ignore
    expect((await similarity(on.coordinator, mary.claim)).hints).toHaveLength(1);
    ok(await submit(john.learner, ok(await john.learner.get(`/claims/${claim.id}`))));
    await app.settle();
    expect((await similarity(on.coordinator, mary.claim)).hints).toEqual([]);

    const third = await said(world, on, { statement: tale('rope'), name: 'Thea Third' });
    expect((await similarity(on.coordinator, mary.claim)).hints).toHaveLength(1);
    ok(await third.learner.post(`/claims/${third.claim.id}/withdrawal`, { reason: 'I changed my mind.' }));
    expect((await similarity(on.coordinator, mary.claim)).hints).toEqual([]);
    await app.settle();
    const { rows } = await app.owner.query('select from sent_text where claim_id = $1', [third.claim.id]);
    expect(rows).toEqual([]);
  });
});

test('the same file of two learners is said without its words', async () => {
  const { on } = at;
  const certificate = await pdfOf([`Certificate of the terminal. ${tale('seal')}`]);
  const [mary] = [await said(world, on, { evidence: file(certificate, 'a.pdf') }), await said(world, on, { evidence: file(certificate, 'b.pdf') })]; // prettier-ignore
  const { hints } = await similarity(on.coordinator, mary!.claim);
  expect(hints).toMatchObject([{ kind: 'same_file', passages: [], sharedWords: 0, mine: { kind: 'file' } }]);
});

test('nothing crosses from one college to another: neither words nor files', async () => {
  const certificate = await pdfOf([`${tale('quay')}`]);
  const claims: [Campus, Json][] = [];
  for (const on of [at.on, await campus(world)]) {
    const sent = await said(world, on, { statement: tale('pier'), evidence: file(certificate) });
    claims.push([on, sent.claim]);
  }
  for (const [on, claim] of claims) {
    expect(await similarity(on.coordinator, claim)).toEqual({ rows: [], hints: [] });
  }
  const [[here], [, there]] = claims as [[Campus, Json], [Campus, Json]];
  expect((await here.coordinator.get(`/claims/${there.id}/similarity`)).status).toBe(404);
});

describe('a hint', () => {
  test('is set aside once, with a reason, and stays so when the claim is sent again', async () => {
    const { on, mary, john } = await alike(world, at.on, tale('hook'));
    const [hint] = (await similarity(on.coordinator, mary.claim)).hints;
    const path = `/claims/${mary.claim.id}/similarity-dismissals`;
    const ids = { textId: hint.mine.textId, otherTextId: hint.theirs.textId };
    const bare = await on.coordinator.post(path, { ...ids, reason: 'other' });
    expect([bare.status, bare.body['refusals'][0].code]).toEqual([422, 'no_note']);
    expect((await on.coordinator.post(path, { ...ids, otherTextId: ids.textId, reason: 'template' })).status).toBe(404);
    for (const note of ['Both worked there.', 'Again.']) {
      expect((await on.coordinator.post(path, { ...ids, reason: 'same_employer', note })).status).toBe(204);
    }
    const aside = { reason: 'same_employer', note: 'Both worked there.', byName: 'Cora Coordinator' };
    expect((await similarity(on.coordinator, john.claim)).hints).toMatchObject([{ dismissal: aside }]);
    const { rows } = await app.owner.query(
      `select claim_id, data from event where type = 'similarity.dismissed' and institution_id = $1`,
      [on.college.id],
    );
    expect(rows).toEqual([
      { claim_id: null, data: { claims: [mary.claim.id, john.claim.id], reason: 'same_employer' } },
    ]);
    ok(await on.coordinator.post(`/claims/${john.claim.id}/return`, { reason: 'Add a date.' }));
    ok(await submit(john.learner, ok(await john.learner.get(`/claims/${john.claim.id}`))));
    await app.settle();
    expect((await similarity(on.coordinator, mary.claim)).hints).toMatchObject([{ dismissal: aside }]);
  });

  test('is one for two pieces of evidence, in however many claims they stand, and is set aside in all of them', async () => {
    const { on } = at;
    const text = { kind: 'text', title: 'Notes', body: tale('ledge') };
    const other = { ...on, course: await course(on.college, on.subject.id) };
    const people: { by: Member; claims: Json[]; again(): Promise<Json> }[] = [];
    for (const name of ['Mary Miller', 'John Jones']) {
      const by = await world.person({ institution: on.college, roles: ['learner'], name });
      const { id } = ok(await by.post('/evidence', text));
      const send = async (where: Campus) =>
        (await said(world, where, { by, evidence: () => Promise.resolve([id]) })).claim;
      people.push({ by, claims: [await send(on)], again: () => send(other) });
    }
    const [mary, john] = people as [(typeof people)[0], (typeof people)[0]];
    john.claims.push(await john.again());
    const { hints } = await similarity(on.coordinator, mary.claims[0]!);
    expect(hints).toMatchObject([{ otherClaimId: john.claims[0]!.id, theirs: { title: 'Notes' } }]);
    const ids = { textId: hints[0].mine.textId, otherTextId: hints[0].theirs.textId };
    ok(
      await on.coordinator.post(`/claims/${mary.claims[0]!.id}/similarity-dismissals`, {
        ...ids,
        reason: 'same_source',
      }),
    );
    const third = await mary.again();
    for (const claim of [third, ...john.claims]) {
      expect((await similarity(on.coordinator, claim)).hints).toMatchObject([{ dismissal: { reason: 'same_source' } }]);
    }
    const kept = async () => (await app.owner.query('select from similarity_dismissal where by_id = $1 and reason = $2', [on.coordinator.id, 'same_source'])).rows.length; // prettier-ignore
    ok(await mary.by.post(`/claims/${mary.claims[0]!.id}/withdrawal`, { reason: 'I changed my mind.' }));
    await app.settle();
    expect([(await similarity(on.coordinator, third)).hints.length, await kept()]).toEqual([1, 1]);
    ok(await mary.by.post(`/claims/${third.id}/withdrawal`, { reason: 'I changed my mind.' }));
    await app.settle();
    expect(await kept()).toBe(0);
  });

  test('is shown to coordinators alone', async () => {
    const { on, mary } = at;
    const approver = await world.person({ institution: on.college, roles: ['approver'], name: 'Ann Approver' });
    const path = `/claims/${mary.claim.id}/similarity`;
    for (const role of ['learner', 'reviewer', 'registrar', 'admin', 'auditor'] as const) {
      const other = await world.person({ institution: on.college, roles: [role], name: `Some ${role}` });
      expect((await other.get(path)).status).toBe(403);
    }
    expect((await mary.learner.get(path)).status).toBe(403);
    expect((await similarity(approver, mary.claim)).hints).toEqual([]);
  });

  test('is shown to approvers where the policy says so, and where it says nobody, nothing is kept', async () => {
    const { on, mary } = await alike(world, await campus(world, { evidence: { sharedWords: 'approvers_too' } }));
    const approver = await world.person({ institution: on.college, roles: ['approver'] });
    expect((await similarity(approver, mary.claim)).hints).toHaveLength(1);
    const apart = await said(world, await campus(world, { evidence: { sharedWords: 'nobody' } }), {});
    expect(await similarity(apart.coordinator, apart.claim)).toEqual({ rows: [], hints: [] });
    expect((await app.owner.query('select from sent_text where claim_id = $1', [apart.claim.id])).rows).toEqual([]);
  });

  test('is not there for a coordinator who reads one of the claims', async () => {
    const on = await inReview(world, await reviewCampus(world, { knobs: { reviewers: 1 } }));
    const [{ reader }] = (await readersOf(on)) as [{ reader: Member; seat: Json }];
    const roles = ['reviewer', 'coordinator'];
    ok(await on.college.admin.patch(`/members/${reader.id}`, { version: 1, roles }));
    const both = await world.signIn(reader.email);
    expect((await both.get(`/claims/${on.claim.id}/similarity`)).status).toBe(404);
  });
});
