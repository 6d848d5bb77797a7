import type { Agent, Answer, College, Json, Member, World } from '../world.js';

/** A college that works: a policy in force, a catalogue, rubrics, a program and a term. */
export interface WorkingCollege {
  institution: College;
  registrar: Member;
  policy: Json;
  subjects: { business: Json; computing: Json };
  /** Five courses with outcomes, by code. */
  courses: Record<'BUS101' | 'BUS210' | 'BUS240' | 'CIT110' | 'CIT205', Json>;
  /** Of 30 credits: the NECHE limit applies. */
  certificate: Json;
  degree: Json;
  term: Json;
  /** For the whole institution. */
  rubric: Json;
}

const courseList = [
  ['BUS101', 'business', 'Introduction to Business', '3.00', ['Explains how markets work', 'Reads a balance sheet']],
  ['BUS210', 'business', 'Supervision', '3.00', ['Plans the work of a team', 'Gives feedback', 'Applies labor law']],
  ['BUS240', 'business', 'Project Work', '4.00', ['Plans a project', 'Accounts for a budget']],
  ['CIT110', 'computing', 'Networks', '3.00', ['Sets up a small network', 'Finds faults']],
  ['CIT205', 'computing', 'Databases', '3.00', ['Designs tables', 'Writes queries', 'Keeps data safe']],
] as const;

/** The body of an answer that must have succeeded. */
export function ok(answer: Answer): Json {
  if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** Builds a college through the product's own API. `knobs` are what its policy says other than the default. */
export async function college(world: World, { knobs = {} }: { knobs?: Json } = {}): Promise<WorkingCollege> {
  const institution = await world.institution();
  const { admin } = institution;
  const registrar = await world.person({ institution, roles: ['registrar'], name: 'Rae Registrar' });
  const policy = await publishedPolicy(world, institution, knobs);
  const subjects = {
    business: ok(await admin.post('/subjects', { code: 'BUS', title: 'Business' })),
    computing: ok(await admin.post('/subjects', { code: 'CIT', title: 'Computing' })),
  };
  const courses: Json = {};
  for (const [code, subject, title, credits, outcomes] of courseList) {
    courses[code] = ok(
      await admin.post('/courses', {
        subjectId: subjects[subject].id,
        code,
        title,
        credits,
        outcomes: outcomes.map((outcome, i) => ({ code: `${i + 1}`, title: outcome })),
      }),
    );
  }
  return {
    institution,
    registrar,
    policy,
    subjects,
    courses: courses as WorkingCollege['courses'],
    certificate: ok(await admin.post('/programs', { code: 'CERT', title: 'Business Certificate', credits: '30' })),
    degree: ok(await admin.post('/programs', { code: 'AS', title: 'Associate in Science', credits: '60' })),
    term: ok(
      await admin.post('/terms', { code: '2026FA', title: 'Fall 2026', startsOn: '2026-09-02', endsOn: '2026-12-18' }),
    ),
    rubric: await publishedRubric(institution),
  };
}

/** An enrollment, a line of academic history, and drafts of the next policy and rubric. */
export async function leaveHistory(
  { institution, registrar, certificate, rubric }: WorkingCollege,
  learner: Member,
): Promise<void> {
  const enrolled = { programId: certificate.id, startedOn: '2025-09-01' };
  ok(await registrar.post(`/learners/${learner.id}/enrollments`, enrolled));
  const history = 'student_id,course_code,title,credits,method,term_code\n0042,ENG101,Writing,3,transfer,2019SP\n';
  ok(await registrar.post('/credits/import', history, { 'content-type': 'text/csv' }));
  ok(await institution.admin.post('/policies', { inForceFrom: '2099-01-01' }));
  ok(await institution.admin.post(`/rubrics/${rubric.id}/versions`));
}

/** Publishes a policy that holds from today. */
export async function publishedPolicy(world: World, { admin }: College, knobs: Json = {}): Promise<Json> {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(world.app.clock.now());
  const { id } = ok(await admin.post('/policies', { inForceFrom: today, knobs }));
  return ok(await admin.post(`/policies/${id}/publication`));
}

/** Publishes a rubric for a course, a subject or (neither) the whole institution. */
export async function publishedRubric(
  { admin }: College,
  scope: { courseId?: string; subjectId?: string } = {},
  content: Json = rubricContent(),
): Promise<Json> {
  const { id } = ok(await admin.post('/rubrics', { title: 'Portfolio', ...scope, content }));
  return ok(await admin.post(`/rubrics/${id}/publication`));
}

/** Two criteria, three levels; each criterion must reach “Meets”. */
export function rubricContent(change: Json = {}): Json {
  const levels = ['not', 'meets', 'exceeds'].map((id, i) => ({ id, title: `Level ${id}`, score: i * 100 }));
  const criteria = ['learning', 'evidence'].map((id) => ({
    id,
    title: `The ${id}`,
    weight: 1,
    mustMeet: id === 'learning',
    descriptors: levels.map((level) => ({ levelId: level.id, text: `The ${id} is at ${level.id}.` })),
  }));
  return { levels, criteria, threshold: { model: 'every_criterion', minimumLevel: 'meets' }, ...change };
}

/** An introduction to business as a course form has it, with what differs. */
export const business = (subjectId: string, change: Record<string, unknown> = {}) => ({
  subjectId,
  code: 'BUS101',
  title: 'Introduction to Business',
  credits: '3',
  outcomes: [
    { code: 'a', title: 'Explains markets' },
    { code: 'b', title: 'Reads a balance sheet', required: false },
  ],
  ...change,
});

/** That course, added by an admin. */
export async function addBusiness(by: Agent, subjectId: string, change: Record<string, unknown> = {}) {
  return ok(await by.post('/courses', business(subjectId, change)));
}
