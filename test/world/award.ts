import type { Answer, Json, Member, World } from '../world.js';
import { complete, submit } from './claim.js';
import { college, ok, type WorkingCollege } from './college.js';

/** A college that reads, decides and carries credit to the SIS: a coordinator prepares, a registrar releases. */
export interface Registry extends WorkingCollege {
  coordinator: Member;
  approver: Member;
  /** Two, so that an appeal finds somebody new. */
  reviewers: Member[];
}

export async function registry(world: World): Promise<Registry> {
  const working = await college(world, { knobs: { sampleSecondPercent: 0 } });
  const { institution, subjects } = working;
  const coordinator = await world.person({ institution, roles: ['coordinator'], name: 'Cora Coordinator' });
  const approver = await world.person({ institution, roles: ['approver', 'admin'], name: 'Abe Approver' });
  const reviewers: Member[] = [];
  for (const name of ['Rita Reader', 'Ron Reader']) {
    const reviewer = await world.person({ institution, roles: ['reviewer'], name });
    const path = `/reviewers/${reviewer.id}`;
    for (const { id: subjectId } of [subjects.business, subjects.computing]) {
      const { id } = ok(await reviewer.post(`${path}/expertise`, { subjectId, basis: 'Taught it for ten years.' }));
      ok(await coordinator.post(`/expertise/${id}/confirmation`));
    }
    const completedOn = world.app.clock.now().toISOString().slice(0, 10);
    ok(await coordinator.post(`${path}/training`, { title: 'Norming', completedOn, validUntil: '2099-12-31' }));
    ok(await coordinator.put(`${path}/capacity`, { capacity: 100, version: 0 }));
    reviewers.push(reviewer);
  }
  return { ...working, coordinator, approver, reviewers };
}

export type Student = Member & { studentId: string };

let students = 0;

/** A learner with a student id that begins with zeros. */
export async function student(
  world: World,
  { institution }: Registry,
  wanted: { name?: string; studentId?: string } = {},
): Promise<Student> {
  students += 1;
  const { name = `Lena Learner ${students}`, studentId = `00${10_000 + students}` } = wanted;
  const email = `student${students}@${institution.code}.test`;
  return { ...(await world.person({ institution, roles: ['learner'], studentId, name, email })), studentId };
}

export interface Credited {
  learner: Student;
  claimId: string;
  /** The live line of the claim, as the registrar sees it; nothing after a denial. */
  line: Json;
}

interface Wanted {
  learner?: Student;
  course?: keyof WorkingCollege['courses'];
  /** Another course, or a block of this title, instead of one of the college's own courses. */
  courseId?: string;
  block?: { title: string; credits: string };
  programId?: string;
  /** What is decided, where it is not full credit. */
  decision?: Json;
}

/** A claim that was written, read and decided, with the line of credit that followed. */
export async function credited(world: World, at: Registry, wanted: Wanted = {}): Promise<Credited> {
  const learner = wanted.learner ?? (await student(world, at));
  const claim = ok(await learner.post('/claims', targetOf(at, wanted)));
  ok(await submit(learner, await complete(learner, claim)));
  ok(await at.coordinator.post(`/claims/${claim.id}/acceptance`));
  await read(world, at, claim.id);
  await decide(world, at, claim.id, wanted.decision);
  const { rows } = ok(await at.registrar.get(`/awards?claimId=${claim.id}`));
  return { learner, claimId: claim.id, line: rows.find((row: Json) => row.kind === 'award' && row.voidedAt === null) };
}

function targetOf(at: Registry, { course = 'BUS101', courseId, block, programId }: Wanted): Json {
  const program = programId ? { programId } : {};
  if (!block) return { kind: 'course', courseId: courseId ?? at.courses[course].id, ...program };
  const outcomes = [{ title: 'Runs a kitchen' }];
  return { kind: 'block', subjectId: at.subjects.business.id, outcomes, ...block, ...program };
}

/** Whoever was offered a seat takes it, and recommends full credit. */
async function read(world: World, at: Registry, claimId: string): Promise<void> {
  await world.app.settle();
  for (const reviewer of at.reviewers) {
    const { rows } = ok(await reviewer.get('/assignments?limit=200'));
    const seat = rows.find((row: Json) => row.claimId === claimId);
    if (!seat) continue;
    const path = `/assignments/${seat.id}`;
    ok(await reviewer.post(`${path}/acceptance`));
    const { version } = ok(await reviewer.get(`${path}/evaluation`));
    const scores = ['learning', 'evidence'].map((criterionId) => ({
      criterionId,
      levelId: 'meets',
      comment: 'Shown.',
    }));
    const sheet = { scores, summary: 'A convincing claim.', recommendation: 'full' };
    ok(await reviewer.put(`${path}/evaluation`, { ...sheet, version }));
    ok(await reviewer.post(`${path}/evaluation/submission`));
  }
  await world.app.settle();
}

async function decide(world: World, at: Registry, claimId: string, decision: Json = {}): Promise<void> {
  const { draft } = ok(await at.approver.get(`/claims/${claimId}/approval`));
  const termId = decision.outcome === 'none' ? null : at.term.id;
  const said = { outcome: 'full', feedback: draft.feedback, termId, ...decision };
  ok(await at.approver.post(`/claims/${claimId}/decision`, said));
  await world.app.settle();
}

/** The learner appeals, somebody else reads, and this is decided. */
export async function appealed(
  world: World,
  at: Registry,
  { learner, claimId }: Credited,
  decision: Json = {},
): Promise<void> {
  const { id } = ok(await learner.post(`/claims/${claimId}/appeal`, { grounds: 'My plans were not looked at.' }));
  ok(await at.coordinator.post(`/appeals/${id}/acceptance`, { reason: 'Somebody else will read it.' }));
  await read(world, at, claimId);
  await decide(world, at, claimId, decision);
}

/** A second registrar of the college, for what one alone may not do. */
export function secondRegistrar(world: World, { institution }: Registry): Promise<Member> {
  return world.person({ institution, roles: ['registrar'], name: 'Rita Registrar' });
}

/** Sends a table as CSV. */
export function sendCsv(
  member: Pick<Member, 'post'>,
  path: string,
  rows: string[][],
  headers: Json = {},
): Promise<Answer> {
  const text = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\n');
  return member.post(path, text, { 'content-type': 'text/csv', ...headers });
}

/** The college's own copy of a preset, changed as wanted, published and chosen. */
export async function leaveBy(
  { registrar }: Registry,
  preset: string,
  change: (content: Json) => void = () => {},
): Promise<Json> {
  const draft = ok(await registrar.post('/export-profiles', { name: 'Ours', preset }));
  change(draft['content']);
  const { id, name, content, version, familyId } = draft;
  ok(await registrar.put(`/export-profiles/${id}`, { name, content, version }));
  const published = ok(await registrar.post(`/export-profiles/${id}/publication`));
  ok(await registrar.put('/export-choice', { familyId }));
  return published;
}

/** A batch of everything that waits, released. */
export async function released(at: Registry): Promise<Json> {
  const { id } = ok(await at.coordinator.post('/batches', {}));
  return ok(await at.registrar.post(`/batches/${id}/release`));
}

/** Leaves something behind at every station: an answered batch, one that waits, a void, an override, a reconciliation. */
export async function carryToSis(world: World, at: Registry): Promise<void> {
  const [first, second, third] = await Promise.all([1, 2, 3].map(() => credited(world, at)));
  const sent = await released(at);
  const answers = [
    ['award_id', 'result', 'reason'],
    [first!.line.publicId, 'accepted', ''],
    [second!.line.publicId, 'rejected', 'No such term'],
    [third!.line.publicId, 'accepted', ''],
  ];
  ok(await sendCsv(at.registrar, `/batches/${sent.id}/results`, answers));
  ok(await at.registrar.post(`/awards/${first!.line.id}/reissue`, { reason: 'The title was wrong.' }));
  const mended = { codes: ['rejected_before'], reason: 'The SIS has the term now.' };
  ok(await at.registrar.post(`/awards/${second!.line.id}/overrides`, mended));
  await leaveBy(at, 'colleague');
  ok(await at.coordinator.post('/batches', {}));
  const extract = [
    ['student_id', 'term', 'course', 'credits', 'grade'],
    ['0099', '2026FA', 'BUS101', '3', 'CR'],
  ];
  ok(await sendCsv(at.registrar, '/reconciliations', extract));
  ok(await at.registrar.put('/reconciliation-schedule', { every: 'week', weekday: inThreeDays(world), hour: 6 }));
  ok(await sendCsv(at.registrar, '/sis-extracts', extract));
}

/** A day of the week that no test waits for. */
function inThreeDays({ app }: World): number {
  return new Date(app.clock.now().getTime() + 3 * 24 * 3_600_000).getUTCDay() || 7;
}

/** A line of the ledger as the registrar sees it. */
export const lineOf = async (at: Registry, id: string) => ok(await at.registrar.get(`/awards/${id}`));

/** What the preflight finds, by the public id of the line. */
export async function heldBackIn(at: Registry): Promise<Record<string, string[]>> {
  const { heldBack } = ok(await at.registrar.get('/batch-preview'));
  return Object.fromEntries(heldBack.map((held: Json) => [held.publicId, held.findings.map((f: Json) => f.code)]));
}

/** Sends what an SIS answers to a batch: rows of the line's public id, the result, and where there is one, the reason and the day. */
export const answerBatch = (at: Registry, batchId: string, rows: string[][], query = '') =>
  sendCsv(at.registrar, `/batches/${batchId}/results${query}`, [
    ['award_id', 'result', 'reason', 'posted_on'],
    ...rows,
  ]);
