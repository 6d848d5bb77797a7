import { unfit } from './check.rules.js';
import { fieldsOf, type Fields } from './field.rules.js';
import { formats, reshape, type Format } from './format.rules.js';
import { documented } from './presets/documented.js';
import { presetNames, presets } from './presets/presets.js';
import { column, valuesOf, type CodeTable, type Profile, type ProfileColumn } from './profile.rules.js';
import { flawsOf } from './sound.rules.js';

const fields: Fields = fieldsOf({
  kind: 'award',
  publicId: 'CR-2026-AAAAAA',
  voidsPublicId: null,
  institution: 'MVCC',
  studentId: '00012345',
  studentName: 'Zoë 李',
  credits: 300,
  method: 'portfolio',
  courseId: null,
  courseCode: null,
  title: 'Kitchen management',
  termCode: '2026FA',
  termTitle: null,
  termStartsOn: '2026-09-01',
  termEndsOn: null,
  subjectCode: 'CUL',
  programCode: null,
  awardedOn: '2026-11-22',
  grade: 'CR',
  gradeMode: 'credit',
  inGpa: false,
  resident: true,
  transcriptComment: '',
  basis: 'LifeExperience',
});
const table = (change: Partial<CodeTable> = {}): CodeTable => ({ name: 't', otherwise: 'refuse', fallback: '', codes: [], ...change }); // prettier-ignore
const profile = (columns: ProfileColumn[], change: Partial<Profile> = {}): Profile => ({ ...documented, columns, ...change }); // prettier-ignore

describe('what the SIS would refuse', () => {
  const found = (columns: ProfileColumn[], change: Partial<Profile> = {}) =>
    unfit(profile(columns, change), fields).map(({ code, about }) => [code, about]);

  it.each<[string, string, ProfileColumn, Partial<Profile>]>([
    ['no_code', 'term', column('TERM', 'term', { table: 't' }), { tables: [table()] }],
    ['required', 'course', column('COURSE', 'course', { required: true }), {}],
    ['required', 'CODE', column('CODE', null, { required: true }), {}],
    ['too_long', 'title', column('TITLE', 'title', { max: 10 }), {}],
    ['not_allowed', 'grade', column('GRADE', 'grade', { allowed: ['TRF', 'P'] }), {}],
    ['no_number', 'grade', column('grade', 'grade', { type: 'number' }), {}],
    ['no_boolean', 'resident', column('resident', 'resident', { type: 'boolean' }), {}],
    ['no_character', 'student_name', column('NAME', 'student_name'), { encoding: 'iso-8859-1' }],
  ])('is found: %s, about %s', (code, about, one, change) => {
    expect(found([one], change)).toEqual([[code, about]]);
  });

  it('is said with what mends it, and the letter by its name', () => {
    const [term, name] = unfit(
      profile([column('TERM', 'term', { table: 't' }), column('NAME', 'student_name')], {
        encoding: 'us-ascii',
        tables: [table()],
      }),
      fields,
    );
    expect(term!.fix).toBe('Add the code for “2026FA” to that table of the export profile.');
    expect(name!.detail).toContain('“ë” (U+00EB)');
  });

  it('is nothing where the value fits, or nothing is there to fit', () => {
    expect(
      found(
        [
          column('TITLE', 'title', { max: 18, required: true }),
          column('COURSE', 'course', { max: 1, allowed: ['A'], table: 't' }),
          column('CREDITS', 'credits', { type: 'number' }),
          column('RESIDENT', 'resident', { type: 'boolean', format: 'true/false' }),
        ],
        { tables: [table()] },
      ),
    ).toEqual([]);
  });
});

test('a code table refuses, keeps or replaces what it does not list, and gives nothing for nothing unless it replaces', () => {
  const asked = [column('a', 'term', { table: 't' }), column('b', 'program', { table: 't' })];
  const values = (change: Partial<CodeTable>) => valuesOf(profile(asked, { tables: [table(change)] }), fields);
  expect(values({ codes: [{ ours: '2026FA', theirs: '202710' }] })).toEqual(['202710', '']);
  expect(values({})).toEqual([null, '']);
  expect(values({ otherwise: 'keep' })).toEqual(['2026FA', '']);
  expect(values({ otherwise: 'use', fallback: 'X' })).toEqual(['X', 'X']);
});

test('every format writes its kind, and nothing stays nothing', () => {
  const example = { text: 'Ab', day: '2026-11-22', credits: '1.50', flag: 'yes' } as const;
  const written = Object.entries(formats).map(([kind, list]) =>
    (list as readonly Format[]).map((format) => reshape(format, example[kind as keyof typeof example])),
  );
  expect(written).toEqual([
    ['Ab', 'AB'],
    ['2026-11-22', '20261122', '11/22/2026', '22.11.2026', '2026/11/22 00:00:00'],
    ['1.50', '1.500', '1.5'],
    ['yes', 'Y', 'true', '1'],
  ]);
  expect((['N', 'false', '0'] as const).length).toBe(
    (['Y/N', 'true/false', '1/0'] as const).filter((f) => ['N', 'false', '0'].includes(reshape(f, 'no'))).length,
  );
  expect(reshape('3', '30.00')).toBe('30');
  expect(reshape('22.11.2026', '')).toBe('');
});

describe('a profile that can be published', () => {
  it.each(presetNames)('is the preset %s', (name) => {
    expect(flawsOf(presets[name])).toEqual([]);
  });

  const own = documented.columns;
  it.each<[string, Profile]>([
    ['no_name', profile([...own, column(' ', 'term')])],
    ['name_twice', profile([...own, column('term', 'term_title')])],
    ['path_within', profile([...own, column('title.en', 'title')], { format: 'json_lines' })],
    ['no_table', profile([...own, column('LEVEL', 'program', { table: 'level' })])],
    ['odd_format', profile([...own, column('DAY', 'awarded_on', { format: '3.00' })])],
    ['name_character', profile([...own, column('名', 'title')], { encoding: 'us-ascii' })],
    ['no_name', profile(own, { tables: [table({ name: '' })] })],
    ['name_twice', profile(own, { tables: [table(), table()] })],
    [
      'code_twice',
      profile(own, {
        tables: [
          table({
            codes: [
              { ours: 'a', theirs: '1' },
              { ours: 'a', theirs: '2' },
            ],
          }),
        ],
      }),
    ],
    ['no_award_id', profile(own.slice(1))],
    ['no_action', profile(own.filter(({ source }) => source !== 'action'))],
    ['no_voids', profile(own.filter(({ source }) => source !== 'voids_award_id'))],
  ])('is none with %s', (code, flawed) => {
    expect(flawsOf(flawed).map((flaw) => flaw.code)).toEqual([code]);
  });

  it('has columns', () => {
    expect(flawsOf(profile([])).map((flaw) => flaw.code)).toContain('no_columns');
  });
});
