import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { batchNamespace, transcriptNamespace } from '../src/award/transcript/pesc.rules.js';
import { startApp, type TestApp } from './app.js';
import { credited, registry, released, type Registry } from './world/award.js';
import { ok } from './world/college.js';
import { hasXmllint, pescSchemas } from './world/schemas.js';
import { codes, createWorld, type Json, type World } from './world.js';

/*
 * Transcripts where an operator has schemas (PESC_SCHEMAS). PESC's own are not ours to keep here: most of it is walked with small ones under
 * the same names, which take fewer titles than PESC does; the last spec takes PESC's own, where they are at hand.
 */
const withXmllint = hasXmllint ? describe : describe.skip;
if (!hasXmllint)
  process.stderr.write('Skipped: transcripts by schemas, because there is no xmllint on this machine.\n');
const withPesc = hasXmllint && existsSync(pescSchemas) ? test : test.skip;

let app: TestApp;
let world: World;
let at: Registry;
let folder: string;

const schemaOf = (namespace: string, content: string) =>
  `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${namespace}">${content}</xs:schema>`;
const of = (name: string, content: string, times = 'maxOccurs="unbounded"') =>
  `<xs:element name="${name}" ${times}><xs:complexType><xs:choice maxOccurs="unbounded">${content}</xs:choice></xs:complexType></xs:element>`;
const anything = (...names: string[]) => names.map((name) => `<xs:element name="${name}"/>`).join('');
const batches = schemaOf(batchNamespace, of('AcademicRecordBatch', of('BatchContent', '<xs:any/>'), ''));
/** Takes titles of so many letters. */
function titlesUpTo(most: number): string {
  const title = `<xs:element name="CourseTitle"><xs:simpleType><xs:restriction base="xs:string"><xs:maxLength value="${most}"/></xs:restriction></xs:simpleType></xs:element>`;
  const course = of('Course', title + anything('CourseCreditBasis', 'CourseCreditUnits', 'CourseCreditValue', 'CourseCreditEarned', 'CourseAcademicGrade', 'CourseAcademicGradeStatusCode', 'CourseRepeatCode', 'CourseGPAApplicabilityCode', 'CourseSubjectAbbreviation', 'CourseNumber', 'OriginalCourseID', 'AgencyCourseID', 'CourseEndDate', 'NoteMessage')); // prettier-ignore
  const session = of('AcademicSession', anything('AcademicSessionDetail') + course);
  const student = of('Student', anything('Person') + of('AcademicRecord', anything('School') + session));
  return schemaOf(transcriptNamespace, of('CollegeTranscript', anything('TransmissionData') + student, ''));
}

const put = async (transcript: string) => {
  await writeFile(join(folder, 'AcademicRecordBatch_v2.1.0.xsd'), batches);
  await writeFile(join(folder, 'CollegeTranscript_v1.6.0.xsd'), transcript);
};
const verdictOf = async (batchId: string) =>
  (await app.owner.query(`select data from event where type = 'batch.released' and data ->> 'batchId' = $1`, [batchId]))
    .rows[0]?.data.transcripts;
const health = async () => ((await (await fetch(`${app.url}/health/ready`)).json()) as Json)['details'].transcripts;

withXmllint('transcripts by the schemas of an operator', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'credence schemas & '));
    app = await startApp({ PESC_SCHEMAS: folder });
    world = createWorld(app);
  });
  beforeEach(async () => {
    await put(titlesUpTo(60));
    at = await registry(world);
  });
  afterAll(async () => {
    await app?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('are valid before their batch is released, and that is on record', async () => {
    await credited(world, at);
    const { id } = ok(await at.coordinator.post('/batches', {}));
    expect(ok(await at.registrar.get(`/batches/${id}/transcripts-check`))).toMatchObject({
      by: 'schemas',
      against: [],
    });
    ok(await at.registrar.post(`/batches/${id}/release`));
    expect(await verdictOf(id)).toBe('valid_by_schemas');
    expect((await at.registrar.get(`/batches/${id}/transcripts`)).status).toBe(200);
    expect(await health()).toEqual({ status: 'up' });
    expect((await (await registry(world)).registrar.get(`/batches/${id}/transcripts-check`)).status).toBe(404);
  });

  test('that are invalid do not leave: each line is named with the reason, and the batch’s own file goes', async () => {
    const fine = await credited(world, at, { block: { title: 'Short', credits: '3.00' } });
    const long = await credited(world, at, { block: { title: 'A title that is long', credits: '3.00' } });
    await put(titlesUpTo(10));
    const { id } = ok(await at.coordinator.post('/batches', {}));
    const { by, against } = ok(await at.registrar.get(`/batches/${id}/transcripts-check`));
    expect([by, against.map((r: Json) => [r.code, r.about])]).toEqual([
      'schemas',
      [['pesc_schema', long.line.publicId]],
    ]);
    expect(against[0].detail).toMatch(/CourseTitle.*20.*10/);
    ok(await at.registrar.post(`/batches/${id}/release`));
    expect(await verdictOf(id)).toBe('invalid');
    const all = await at.registrar.get(`/batches/${id}/transcripts`);
    expect([all.status, new Set(codes(all))]).toEqual([409, new Set(['pesc_schema'])]);
    expect(codes(await at.registrar.get(`/batches/${id}/transcripts/${long.learner.id}`))).toContain('pesc_schema');
    expect((await at.registrar.get(`/batches/${id}/transcripts/${fine.learner.id}`)).status).toBe(200);
    expect((await at.registrar.get(`/batches/${id}/file`)).status).toBe(200);
  });

  test('do not leave while the schemas cannot be used, and health says why', async () => {
    await credited(world, at);
    await writeFile(join(folder, 'CollegeTranscript_v1.6.0.xsd'), '<xs:schema');
    const { id } = await released(at);
    expect(await verdictOf(id)).toBe('unchecked');
    expect(codes(await at.registrar.get(`/batches/${id}/transcripts`))).toEqual(['pesc_unchecked']);
    expect(await health()).toMatchObject({
      status: 'up',
      message: expect.stringMatching(/^No PESC transcript leaves\./),
    });
    await rm(join(folder, 'CollegeTranscript_v1.6.0.xsd'));
    expect(codes(await at.registrar.get(`/batches/${id}/transcripts`))).toEqual(['pesc_unchecked']);
    expect((await health()).message).toContain('There is no CollegeTranscript_v1.6.0.xsd');
    await put(titlesUpTo(60));
    expect((await at.registrar.get(`/batches/${id}/transcripts`)).status).toBe(200);
  });

  withPesc('are valid by PESC’s own schemas', async () => {
    await cp(pescSchemas, folder, { recursive: true });
    const { version } = ok(await at.approver.get('/institution'));
    const given = { opeid: '99999900', fice: '999999', ipeds: '999999', atp: '9999', act: '9999' };
    ok(await at.approver.put('/institution/codes', { version, ...given }));
    const line = await credited(world, at);
    const block = await credited(world, at, { block: { title: 'Écoute & <relation> d’aide', credits: '1.50' } });
    const { id } = await released(at);
    expect(ok(await at.registrar.get(`/batches/${id}/transcripts-check`))).toMatchObject({
      by: 'schemas',
      against: [],
    });
    expect(await verdictOf(id)).toBe('valid_by_schemas');
    for (const path of ['', `/${line.learner.id}`, `/${block.learner.id}`]) {
      expect((await at.registrar.get(`/batches/${id}/transcripts${path}`)).status).toBe(200);
    }
  });
});
