import { csvRecords } from '../src/kernel/csv.js';
import { presetNames } from '../src/award/profile/presets/presets.js';
import { milestones } from '../src/award/transcript/transcript.query.js';
import { system } from '../src/kernel/actor.js';
import { noCodes } from '../src/account/institution/college-codes.rules.js';
import { startApp, type TestApp } from './app.js';
import { credited, leaveBy, registry, released, sendCsv, student, type Registry } from './world/award.js';
import { ok } from './world/college.js';
import { codes, createWorld, type Json, type World } from './world.js';

let app: TestApp;
let world: World;
let at: Registry;
beforeAll(async () => {
  app = await startApp();
  world = createWorld(app);
});
beforeEach(async () => {
  at = await registry(world);
});
afterAll(() => app.stop());

const file = async (batchId: string) => (await at.registrar.get(`/batches/${batchId}/file`)).body['text'] as string;
const heldBack = async () => ok(await at.registrar.get('/batch-preview')).heldBack;
const tableOf = (content: Json, name: string): Json => content['tables'].find((table: Json) => table.name === name);
const answered = (batchId: string, publicId: string) =>
  sendCsv(at.registrar, `/batches/${batchId}/results`, [
    ['award_id', 'result'],
    [publicId, 'accepted'],
  ]);

describe('an export profile', () => {
  test('begins as a preset, is published once, and its next version begins as any of its versions', async () => {
    const { registrar } = at;
    expect(ok(await registrar.get('/export-profiles'))).toMatchObject({ chosen: null, presets: presetNames, rows: [] });
    const draft = ok(await registrar.post('/export-profiles', { name: 'Banner', preset: 'banner-transfer' }));
    const path = `/export-profiles/${draft.id}`;
    expect(codes(await registrar.put('/export-choice', { familyId: draft.familyId }))).toEqual(['not_published']);

    const { columns, ...rest } = draft.content;
    const blind = { ...rest, columns: columns.filter(({ source }: Json) => source !== 'action') };
    const saved = ok(await registrar.put(path, { name: 'Banner', content: blind, version: draft.version }));
    expect(codes(await registrar.post(`${path}/publication`))).toEqual(['no_action']);
    const stale = await registrar.put(path, { name: 'Banner', content: draft.content, version: draft.version });
    expect([stale.status, stale.body['current'].version]).toEqual([409, saved.version]);
    ok(await registrar.put(path, { name: 'Banner', content: draft.content, version: saved.version }));
    expect(ok(await registrar.post(`${path}/publication`))).toMatchObject({ status: 'current', versionNo: 1 });
    expect(codes(await registrar.put(path, { name: 'Other', content: draft.content, version: 4 }))).toEqual([
      'published',
    ]);
    await expect(app.owner.query(`update export_profile set content = '{}' where id = $1`, [draft.id])).rejects.toThrow(
      /never changes/,
    );

    const next = ok(await registrar.post('/export-profiles', { basedOn: draft.id }));
    expect(next).toMatchObject({ status: 'draft', versionNo: 2, name: 'Banner', content: draft.content });
    expect(codes(await registrar.post('/export-profiles', { basedOn: draft.id }))).toEqual(['draft_there']);
    expect((await registrar.del(`/export-profiles/${next.id}`)).status).toBe(204);
    expect((await registrar.del(path)).status).toBe(409);
  });

  test('is refused with what is wrong in it, and is another college’s to nobody', async () => {
    const { registrar } = at;
    expect(codes(await registrar.post('/export-profiles', {}))).toEqual(['no_beginning']);
    const draft = ok(await registrar.post('/export-profiles', { name: 'Workday', preset: 'workday' }));
    const odd = structuredClone(draft.content);
    odd.columns[0].source = 'social_security_number';
    expect((await registrar.put(`/export-profiles/${draft.id}`, { name: 'W', content: odd, version: 1 })).status).toBe(
      422,
    );
    const elsewhere = await registry(world);
    expect((await elsewhere.registrar.get(`/export-profiles/${draft.id}`)).status).toBe(404);
    expect((await elsewhere.registrar.put('/export-choice', { familyId: draft.familyId })).status).toBe(404);
    expect((await at.coordinator.post('/export-profiles', { name: 'Mine', preset: 'workday' })).status).toBe(403);
  });

  test('takes codes from a CSV file, shows first what would happen, and says which row is wrong', async () => {
    const { id } = ok(await at.registrar.post('/export-profiles', { name: 'Banner', preset: 'banner-transfer' }));
    const path = `/export-profiles/${id}/tables/term/codes`;
    const send = (rows: string[][], query = '') => sendCsv(at.registrar, path + query, [['ours', 'theirs'], ...rows]);
    const wrong = ok(
      await send(
        [
          ['2026FA', '202710'],
          ['2026FA', '202720'],
          ['2027SP', ''],
        ],
        '?dryRun=true',
      ),
    );
    expect(wrong.problems.map(({ line, code }: Json) => [line, code])).toEqual([
      [3, 'twice'],
      [4, 'empty'],
    ]);
    expect((await send([['', '202710']])).status).toBe(422);
    const fine = [
      ['2026FA', '202710'],
      ['2027SP', '202720'],
    ];
    expect(ok(await send(fine, '?dryRun=true'))).toMatchObject({ created: 2 });
    expect(tableOf(ok(await at.registrar.get(`/export-profiles/${id}`)).content, 'term').codes).toEqual([]);
    expect(ok(await send(fine))).toMatchObject({ created: 2, changed: 0 });
    expect(
      ok(
        await send([
          ['2027SP', '202725'],
          ['2027SU', '202730'],
        ]),
      ),
    ).toMatchObject({ created: 1, changed: 1 });
    const { content } = ok(await at.registrar.get(`/export-profiles/${id}`));
    expect(tableOf(content, 'term').codes.map(({ theirs }: Json) => theirs)).toEqual(['202710', '202725', '202730']);
    expect(
      (
        await sendCsv(at.registrar, `/export-profiles/${id}/tables/planet/codes`, [
          ['ours', 'theirs'],
          ['a', 'b'],
        ])
      ).status,
    ).toBe(404);
  });
});

describe('a batch by a profile', () => {
  test('holds back what that SIS would refuse, and says what to mend', async () => {
    await leaveBy(at, 'banner-transfer', (content) => (content['encoding'] = 'iso-8859-1'));
    await credited(world, at, { learner: await student(world, at, { name: '李小龙' }) });
    const [held] = await heldBack();
    expect(held.findings.map(({ code, about }: Json) => [code, about])).toEqual([
      ['no_character', 'student_name'],
      ['no_code', 'term'],
    ]);
    expect(held.findings[1].fix).toContain('2026FA');
    expect((await at.coordinator.post('/batches', {})).status).toBe(409);
  });

  test('keeps its version: the same bytes when the profile has changed since, and a void in the new one', async () => {
    const first = await leaveBy(at, 'banner-transfer', (content) =>
      tableOf(content, 'term').codes.push({ ours: '2026FA', theirs: '202710' }),
    );
    const { line } = await credited(world, at);
    const { id } = ok(await at.coordinator.post('/batches', {}));
    const next = ok(await at.registrar.post('/export-profiles', { basedOn: first.id }));
    next.content.columns = [...next.content.columns].reverse();
    next.content.delimiter = 'tab';
    ok(
      await at.registrar.put(`/export-profiles/${next.id}`, {
        name: 'New',
        content: next.content,
        version: next.version,
      }),
    );
    ok(await at.registrar.post(`/export-profiles/${next.id}/publication`));

    expect(ok(await at.registrar.post(`/batches/${id}/release`))).toMatchObject({
      profile: 'Ours 1',
      fileName: expect.stringMatching(/0001\.csv$/),
    });
    const [heading, row] = csvRecords(await file(id));
    expect(heading!.slice(0, 4)).toEqual([
      'CREDENCE_AWARD_ID',
      'CREDENCE_ACTION',
      'CREDENCE_VOIDS_AWARD_ID',
      'BANNER_ID',
    ]);
    const value = (name: string) => row![heading!.indexOf(name)];
    expect(
      ['SHRTRCE_TERM_CODE_EFF', 'SHRTRCE_SUBJ_CODE', 'SHRTRCE_CRSE_NUMB', 'SHRTRCE_CREDIT_HOURS'].map(value),
    ).toEqual(['202710', 'BUS', '101', '3.000']);
    await expect(app.owner.query(`update batch set export_profile_id = null where id = $1`, [id])).rejects.toThrow(
      /frozen/,
    );

    ok(await answered(id, line.publicId));
    ok(await at.registrar.post(`/awards/${line.id}/voiding`, { reason: 'Wrong course.' }));
    const second = await released(at);
    expect(second).toMatchObject({ profile: 'New 2', voids: 1, awards: 0 });
    const taken = (await file(second.id)).split('\r\n')[1]!.split('\t').reverse();
    expect(taken.slice(0, 3)).toEqual([expect.stringContaining('CR-'), '"void"', `"${line.publicId}"`]);
    expect(taken).toContain('"202710"');
  });

  test('is a line of JSON for each award where the SIS has an API', async () => {
    await leaveBy(at, 'anthology', ({ tables }) => {
      for (const table of tables)
        if (table.name !== 'approved') Object.assign(table, { otherwise: 'use', fallback: '12' });
    });
    const { line } = await credited(world, at, { learner: await student(world, at, { studentId: '50873' }) });
    const { id, fileName, columns } = await released(at);
    expect(fileName).toMatch(/\.jsonl$/);
    const answer = await at.registrar.get(`/batches/${id}/file`);
    expect(answer.headers.get('content-type')).toBe('application/jsonl; charset=utf-8');
    expect(answer.body).toMatchObject({ awardId: line.publicId, payload: { isApproved: true } });
    const [{ values }] = ok(await at.registrar.get(`/batches/${id}/lines`)).rows;
    expect(values[columns.indexOf('awardId')]).toBe(line.publicId);
  });
});

test('a profile that is being edited shows real lines, with what is against them', async () => {
  const { line, learner } = await credited(world, at);
  const { content } = ok(await at.registrar.post('/export-profiles', { name: 'PS', preset: 'peoplesoft' }));
  const preview = ok(await at.registrar.post('/export-preview', { content }));
  expect(preview).toMatchObject({ flaws: [], heading: expect.stringContaining('"EMPLID"') });
  const [row] = preview.rows;
  expect(row).toMatchObject({ publicId: line.publicId, learnerId: learner.id });
  expect(row.values[content.columns.findIndex(({ name }: Json) => name === 'ARTICULATION_TERM')]).toBeNull();
  expect(row.problems).toContainEqual(expect.objectContaining({ code: 'no_code', about: 'term' }));
  content.columns = [];
  expect(ok(await at.registrar.post('/export-preview', { content })).flaws).toContainEqual(
    expect.objectContaining({ code: 'no_columns' }),
  );
});

test('a released batch has a PESC transcript for each learner, and EDI, or says by name what they cannot hold', async () => {
  const plain = await student(world, at, { name: 'Ana Ortiz' });
  const [{ line }, other] = [await credited(world, at, { learner: plain }), await credited(world, at)];
  const { id } = ok(await at.coordinator.post('/batches', {}));
  const all = `/batches/${id}/transcripts`;
  expect(codes(await at.registrar.get(all))).toEqual(['not_released']);
  ok(await at.registrar.post(`/batches/${id}/release`));
  const get = async (path: string) => (await at.registrar.get(path)).body['text'] as string;
  expect((await get(all)).match(/<trn:CollegeTranscript>/g)).toHaveLength(2);
  const one = await get(`${all}/${plain.id}`);
  expect(one).toContain(`<AgencyCourseID>${line.publicId}</AgencyCourseID>`);
  expect(one).not.toContain(other.line.publicId);
  expect((await get(`/batches/${id}/edi130`)).match(/^ST\*130/gm)).toHaveLength(2);
  const learners = [plain.id, other.learner.id].sort();
  const marks = (apart: number) =>
    app.database.inInstitution(system(at.institution.id), (tx) => milestones(tx, id, apart));
  expect([await marks(1), await marks(2), await marks(9)]).toEqual([learners, [learners[1]], [learners[1]]]);

  ok(await plain.patch('/person', { name: 'Somebody Else' }));
  expect(await get(`${all}/${plain.id}`)).toBe(one);
  expect((await at.registrar.get(`${all}/${at.registrar.id}`)).status).toBe(404);
  expect((await (await registry(world)).registrar.get(all)).status).toBe(404);
  expect((await at.coordinator.get(all)).status).toBe(403);

  await credited(world, at, { learner: await student(world, at, { name: 'A'.repeat(46) }) });
  const next = await released(at);
  expect(codes(await at.registrar.get(`/batches/${next.id}/transcripts`))).toEqual(['pesc_length']);
});

test('transcripts name the college as it was when their batch was prepared: by the codes that it had then, and its name', async () => {
  const filesOf = async (id: string) => {
    const [pesc, edi] = await Promise.all(
      ['transcripts', 'edi130'].map((format) => at.registrar.get(`/batches/${id}/${format}`)),
    );
    return [pesc!.body['text'], edi!.body['text']] as [string, string];
  };
  const given = { opeid: '99999900', fice: '999999', ipeds: null, atp: '9998', act: null };
  await credited(world, at);
  const before = await released(at);
  const first = await filesOf(before.id);
  expect(first[0]).not.toContain('<FICE>');
  expect(first[1]).toContain(`*92*${at.institution.code}~`);

  const { version } = ok(await at.approver.get('/institution'));
  ok(await at.approver.put('/institution/codes', { version, ...given }));
  ok(await at.approver.patch('/institution', { version: version + 1, name: 'Renamed College' }));
  expect(await filesOf(before.id)).toEqual(first);
  await credited(world, at);
  const after = await released(at);
  const second = await filesOf(after.id);
  expect(second[0]).toContain('<OPEID>99999900</OPEID>\n<ATP>009998</ATP>\n<FICE>999999</FICE>\n<MutuallyDefined>');
  expect(second[0]).toContain('<OrganizationName>Renamed College</OrganizationName>');
  expect(second[1]).toContain('N1*AS*Renamed College*73*999999~');
  expect(ok(await at.registrar.get(`/batches/${after.id}/transcripts-check`)).codes).toEqual(given);

  ok(await at.approver.put('/institution/codes', { version: version + 2, ...noCodes }));
  expect(await filesOf(after.id)).toEqual(second);
  for (const change of [`college_name = 'Another'`, `college_codes = college_codes || '{"fice": null}'`])
    await expect(app.owner.query(`update batch set ${change} where id = $1`, [after.id])).rejects.toThrow(/frozen/);
});
