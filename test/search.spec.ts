import { startApp, type TestApp } from './app.js';
import { createWorld, type Agent, type Json, type Member, type World } from './world.js';
import { credited, registry, student, type Credited, type Registry } from './world/award.js';
import { complete, ok, submit } from './world/claim.js';
import { experience, upload } from './world/portfolio.js';
import { reviewCampus, reviewer, taskOn, type ReviewCampus } from './world/review.js';

let app: TestApp;
let world: World;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
});
afterAll(() => app.stop());

async function hits(who: Agent, q: string): Promise<Json[]> {
  return ok(await who.get(`/search?q=${encodeURIComponent(q)}`)).hits;
}
const found = async (who: Agent, q: string): Promise<string[]> =>
  (await hits(who, q)).map(({ kind, title }: Json) => `${kind}: ${title}`);

describe('in a college with everything', () => {
  let at: Registry;
  let of: Credited;
  let lena: Member;
  beforeAll(async () => {
    at = await registry(world);
    lena = await student(world, at, { name: 'Lena Ñandú', studentId: '0077' });
    await experience(lena, { title: 'Ramp agent', organisation: 'Ñandú Air' });
    ok(await upload(lena, new TextEncoder().encode('My plan.\n'), 'rota.txt', { title: 'The rota' }));
    of = await credited(world, at, { learner: { ...lena, studentId: '0077' } });
    await app.settle();
  });

  test('staff find a claim by its learner, number, course and reference, in any order and without accents', async () => {
    const claim = (await hits(at.coordinator, 'nandu')).find(({ kind }) => kind === 'claim');
    expect(claim).toMatchObject({ id: of.claimId, person: 'Lena Ñandú', status: 'decided' });
    for (const q of ['0077', claim!.code, claim!.code.toLowerCase(), 'BUS101 lena', 'ÑANDÚ bus101', claim!.title]) {
      expect((await hits(at.coordinator, q)).map(({ id }) => id)).toContain(of.claimId);
    }
  });

  test('each role finds what it may open, and no more', async () => {
    const roles = ['registrar', 'admin', 'auditor', 'approver', 'coordinator', 'reviewer', 'learner'] as const;
    const kinds: Record<string, string[]> = {};
    for (const role of roles) {
      const person = await world.person({ institution: at.institution, roles: [role], name: `Someone ${role}` });
      kinds[role] = [...new Set((await hits(person, '0077')).map(({ kind }) => kind))];
    }
    expect(kinds).toEqual({
      registrar: ['claim', 'award'],
      approver: ['claim', 'award'],
      admin: ['claim', 'person', 'award'],
      auditor: ['claim', 'person', 'award'],
      coordinator: ['claim', 'person', 'award'],
      reviewer: [],
      learner: [],
    });
  });

  test('a learner finds their own claim, credit, work and files, and everybody the courses', async () => {
    expect(await found(lena, 'ramp nandu')).toEqual(['experience: Ramp agent']);
    expect(await found(lena, 'rota')).toEqual(['evidence: The rota']);
    expect((await hits(lena, 'bus101')).map(({ kind }) => kind)).toEqual(['claim', 'course', 'award']);
    expect((await hits(lena, 'bus101')).map(({ person }) => person)).toEqual([null, null, null]);
    const other = await student(world, at);
    expect((await hits(other, 'bus101')).map(({ kind }) => kind)).toEqual(['course']);
    expect(await found(other, 'rota')).toEqual([]);
  });

  test('what is exactly so stands first, then what begins so', async () => {
    const names = ['Marlo Bly', 'Bly', 'Blythe Stone', 'Ann Bly', 'Zoe Wimbly'];
    for (const name of names) await world.person({ institution: at.institution, roles: ['learner'], name });
    const people = (await found(at.coordinator, 'bly')).filter((hit) => hit.startsWith('person'));
    expect(people.map((hit) => hit.slice(8))).toEqual(['Bly', 'Blythe Stone', 'Ann Bly', 'Marlo Bly', 'Zoe Wimbly']);
  });

  test('at most eight of a kind, and signs mean themselves', async () => {
    for (let n = 0; n < 9; n++)
      await world.person({ institution: at.institution, roles: ['learner'], name: `Ken Dup` });
    expect(await found(at.coordinator, 'ken dup')).toHaveLength(8);
    expect(await found(at.coordinator, '%%')).toEqual([]);
    expect(await found(at.coordinator, '__')).toEqual([]);
    expect((await at.coordinator.get('/search?q=a')).status).toBe(422);
    expect((await at.coordinator.get('/search')).status).toBe(422);
  });

  test('nothing of another college is found', async () => {
    const elsewhere = await world.institution();
    expect(await found(elsewhere.admin, 'nandu')).toEqual([]);
    expect(await found(elsewhere.admin, 'bus101')).toEqual([]);
  });
});

describe('where readers do not know whose claim it is', () => {
  let on: ReviewCampus;
  let rita: Member;
  let seat: Json;
  beforeAll(async () => {
    on = await reviewCampus(world, { reviewers: 0 });
    rita = await reviewer(world, on, 'Rita Reader');
    const learner = await world.person({
      institution: on.college,
      roles: ['learner'],
      name: 'Lorelei Longstocking',
      studentId: 'S424242',
    });
    const target = {
      kind: 'block',
      subjectId: on.subject.id,
      title: 'Lorelei’s kitchen',
      credits: '3.00',
      outcomes: [{ title: 'Runs a kitchen' }],
    };
    const claim = ok(await learner.post('/claims', target));
    ok(await submit(learner, await complete(learner, claim)));
    ok(await on.coordinator.post(`/claims/${claim.id}/acceptance`));
    await app.settle();
    seat = await taskOn(rita, claim.id);
  });

  test('no word that names the learner finds it, nor does an answer name them', async () => {
    for (const q of ['lorelei', 'longstocking', 'S424242', 'kitchen']) expect(await found(rita, q)).toEqual([]);
    const reference = (await hits(on.coordinator, 'lorelei')).find(({ kind }) => kind === 'claim')!.code;
    const [hit, ...more] = await hits(rita, reference);
    expect(more).toEqual([]);
    expect(hit).toEqual({
      kind: 'assignment',
      id: seat.id,
      title: 'Business',
      code: reference,
      status: 'offered',
      person: null,
    });
  });

  test('a reader with other roles finds the claim as its readers know it', async () => {
    await app.owner.query(`update membership set roles = '{reviewer,approver}' where person_id = $1`, [rita.id]);
    expect((await found(rita, 'lorelei')).filter((hit) => !hit.startsWith('claim: Lorelei’s'))).toEqual([]);
    const claims = (await hits(rita, 'business')).filter(({ kind }) => kind === 'claim');
    expect(claims.map(({ person }) => person).filter(Boolean)).toEqual([]);
    expect(await found(rita, 'longstocking')).toEqual([]);
    expect(await found(rita, 'S424242')).toEqual([]);
  });
});
