import fc from 'fast-check';
import { thresholdModels, type RubricContent } from '../rubric.rules.js';
import { uuidOf } from './case.rules.js';
import { outcomesOf, read, refusalsToWrite, write, type Leaving } from './file.rules.js';
import { gridOf, rubricOf } from './grid.rules.js';

const outcomes = [
  { id: '01890000-0000-7000-8000-000000000001', code: 'ACC-1', title: 'Keep books' },
  { id: '01890000-0000-7000-8000-000000000002', code: 'ACC-2', title: 'Close a year' },
];
const none = outcomesOf([]);
const known = outcomesOf(outcomes);
const source = (title: string, content: RubricContent): Leaving => ({
  id: '01890000-0000-7000-8000-0000000000aa',
  title,
  content,
  outcomes,
  creator: 'Quabbin Valley',
  changedAt: new Date('2026-01-15T00:00:00Z'),
  base: 'https://credence.example/ims/case/v1p1',
});

/** Any text that begins and ends with something: other systems trim, and a title of blanks is none. */
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((s) => s.replaceAll(/[\r\n\0\ufeff\ud800-\udfff]/g, ' ').trim())
  .filter((s) => s !== '');
const content: fc.Arbitrary<RubricContent> = fc
  .record({
    levels: fc.uniqueArray(fc.record({ title: text, score: fc.integer({ min: 0, max: 10_000 }) }), {
      minLength: 2,
      maxLength: 6,
      selector: ({ score }) => score,
    }),
    criteria: fc.array(
      fc.record({
        title: text,
        description: fc.oneof(fc.constant(''), text),
        weight: fc.integer({ min: 1, max: 40 }),
        mustMeet: fc.boolean(),
        linked: fc.boolean(),
        texts: fc.array(text, { minLength: 6, maxLength: 6 }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    model: fc.constantFrom(...thresholdModels),
    minimumMean: fc.option(fc.integer({ min: 0, max: 10_000 })),
  })
  .map(({ levels, criteria, model, minimumMean }) => {
    const rising = levels.toSorted((a, b) => a.score - b.score).map((level, at) => ({ id: `level-${at}`, ...level }));
    return {
      levels: rising,
      criteria: criteria.map(({ linked, texts, ...criterion }, at) => ({
        id: `criterion_${at}`,
        ...criterion,
        outcomeId: linked && at < 2 ? outcomes[at]!.id : null,
        descriptors: rising.map(({ id }, n) => ({ levelId: id, text: texts[n]! })),
      })),
      threshold: { model, minimumLevel: rising.at(-1)!.id, minimumMean },
    };
  });

test.each(['credence', 'case'] as const)('a rubric that leaves as %s comes back whole', (format) => {
  fc.assert(
    fc.property(text, content, (title, rubric) => {
      expect(read(write(format, source(title, rubric)), 'another title', known)).toEqual({
        format,
        problems: [],
        rubrics: [{ title, content: rubric, notes: [] }],
      });
    }),
  );
});

test.each(['canvas', 'moodle'] as const)('%s keeps all that it has words for', (format) => {
  fc.assert(
    fc.property(text, content, (title, rubric) => {
      const file = read(write(format, source(title, rubric)), title, none);
      expect(file).toMatchObject({ format, problems: [] });
      const [back] = file.rubrics;
      expect(back!.title).toBe(title);
      const kept = gridOf(title, rubric);
      const names = back!.content.criteria.map((criterion) => criterion.title);
      const inMoodle = kept.criteria.map((one, at) => ({ ...one, description: '', title: names[at]! }));
      expect(gridOf(title, back!.content)).toEqual(format === 'canvas' ? kept : { ...kept, criteria: inMoodle });
      if (format === 'moodle') expect(new Set(names).size).toBe(rubric.criteria.length);
      for (const [at, { title: own }] of rubric.criteria.entries()) expect(names[at]!.startsWith(own)).toBe(true);
      expect(back!.notes.map(({ code }) => code)).toEqual(['threshold_guessed']);
    }),
  );
});

test('criteria that are called the same stay two, also where a name tells them apart', () => {
  const criterion = (title: string) => ({ title, description: '', ratings: [{ title: 'no', text: '', points: 0 }, { title: 'yes', text: '', points: 100 }] }); // prettier-ignore
  const { content: twins } = rubricOf({ title: 'x', criteria: ['A', 'A', 'A (2)'].map(criterion) });
  const { rubrics } = read(write('moodle', source('x', twins)), 'x', none);
  expect(rubrics[0]!.content.criteria.map(({ title }) => title)).toEqual(['A', 'A (3)', 'A (2)']);
});

test.each([',', ';', '\t'])('a file in “%s” is read by that alone: the others may stand in its words', (mark) => {
  const line = (...cells: string[]) => cells.join(mark).concat('\r\n');
  const other = mark === ';' ? ',' : ';';
  const head = ['Rubric Name', 'Criteria Name', 'Criteria Description', 'Criteria Enable Range'];
  const rating = ['Rating Name', 'Rating Description', 'Rating Points'];
  const csv =
    line(...head, ...rating, ...rating) +
    line('R', 'C', `Clear${other} concise`, 'false', 'Good', `Very${other} good`, '4', 'Poor', 'None', '0');
  const { problems, rubrics } = read(`\ufeff${csv}`, 'x', none);
  expect([problems, rubrics[0]!.content.criteria[0]!.description]).toEqual([[], `Clear${other} concise`]);
});

test('a file of Canvas is one that Canvas reads: its exact header, no byte order mark, the best rating first', () => {
  const rubric = rubricOf({
    title: 'x',
    criteria: [
      { title: 'Depth', description: 'How far', ratings: [{ title: 'Not yet', text: 'no', points: 0 }, { title: 'Met', text: 'yes', points: 250 }] },
    ],
  }); // prettier-ignore
  const csv = write('canvas', source('Accounting', rubric.content));
  expect(csv.split('\r\n')).toEqual([
    '"Rubric Name","Criteria Name","Criteria Description","Criteria Enable Range","Rating Name","Rating Description","Rating Points","Rating Name","Rating Description","Rating Points"',
    '"Accounting","Depth","How far","false","Met","yes","2.5","Not yet","no","0"',
    '',
  ]);
});

test('a rubric of Canvas with unlike criteria is fitted, and says where', () => {
  const header = `Rubric Name,Criteria Name,Criteria Description,Criteria Enable Range${',Rating Name,Rating Description,Rating Points'.repeat(3)}`;
  const file = read(
    [
      header,
      'Essay,Depth,,false,Full,all of it,4,Some,a part,2,None,nothing,0',
      'Essay,Clarity,,false,Clear,reads well,"2,0",Unclear,hard to read,0',
      'Essay,Form,,false,Good,,4,Fair,,1,Poor,,0',
      'Talk,Voice,,false,Loud,,1,Low,,0',
    ].join('\n'),
    '',
    none,
  );
  expect(file.problems).toEqual([]);
  expect(file.rubrics.map(({ title, notes }) => [title, notes.map(({ code }) => code)])).toEqual([
    ['Essay', ['ratings_differ', 'points_differ', 'threshold_guessed']],
    ['Talk', ['threshold_guessed']],
  ]);
  const [essay] = file.rubrics;
  expect(essay!.content.levels.map(({ title, score }) => [title, score])).toEqual([
    ['None', 0],
    ['Some', 100],
    ['Full', 200],
  ]);
  expect(essay!.content.criteria.map(({ title, weight, descriptors }) => [title, weight, descriptors])).toEqual([
    ['Depth', 2, [{ levelId: 'l1', text: 'nothing' }, { levelId: 'l2', text: 'a part' }, { levelId: 'l3', text: 'all of it' }]],
    ['Clarity', 1, [{ levelId: 'l1', text: 'Unclear: hard to read' }, { levelId: 'l3', text: 'Clear: reads well' }]],
    ['Form', 2, [{ levelId: 'l1', text: 'Poor' }, { levelId: 'l2', text: 'Fair' }, { levelId: 'l3', text: 'Good' }]],
  ]); // prettier-ignore
});

const problems = (text: string) =>
  read(text, 'A title', none).problems.map(({ line, column, code }) => [line, column, code]);

test('what is wrong with a file is told by line and column, and nothing of it is offered', () => {
  const canvas =
    'Rubric Name,Criteria Name,Criteria Description,Criteria Enable Range,Rating Name,Rating Description,Rating Points';
  expect(problems(`${canvas}\n,Depth,,false,Full,"two\nlines",4\nEssay,,,false,Full,,much`)).toEqual([
    [2, 'Rubric Name', 'no_rubric_name'],
    [2, 'Rating Name', 'too_few_ratings'],
    [4, 'Criteria Name', 'no_criterion_name'],
    [4, 'Rating Points', 'bad_points'],
    [4, 'Rating Name', 'too_few_ratings'],
  ]);
  expect(problems('criterion,level,level_description,score\nClarity,,Clear,x\n')).toEqual([
    [2, 'level', 'no_level_name'],
    [2, 'score', 'bad_points'],
    [2, 'level', 'too_few_ratings'],
  ]);
  expect(problems('criterion,level,level_description,score')).toEqual([[1, '', 'no_rows']]);
  const own = write('credence', source('R', rubricOf({ title: '', criteria: [{ title: 'C', description: '', ratings: [{ title: 'a', text: '', points: 0 }, { title: 'b', text: '', points: 1 }] }] }).content)); // prettier-ignore
  expect(problems(own.replaceAll('"no"', '"perhaps"').replace('every_criterion', 'sometimes'))).toEqual([
    [2, 'threshold', 'bad_threshold'],
    [2, 'must_meet', 'bad_yes_no'],
    [3, 'must_meet', 'bad_yes_no'],
  ]);
  expect(problems(own.replace('"weight",', '"heaviness",'))).toEqual([[1, 'weight', 'no_column']]);
  expect(problems('a,b\n1,2')).toEqual([[1, '', 'unknown_format']]);
  expect(problems('"a')).toEqual([[1, '', 'not_csv']]);
  expect(problems('{"CFDocument":')).toEqual([[1, '', 'not_json']]);
  expect(problems('{"CFDocument": {}}')).toEqual([[1, 'CFRubrics', 'no_rubrics']]);
  expect(problems('{"CFRubrics": [{"CFRubricCriteria": []}, {"CFRubricCriteria": [{"category": "C"}]}]}')).toEqual([
    [1, 'CFRubricCriteria', 'no_criteria'],
    [2, 'CFRubricCriterionLevels', 'too_few_ratings'],
  ]);
});

test('what is too long or too much in a file of others is told by its line', () => {
  const canvas = 'Rubric Name,Criteria Name,Criteria Description,Criteria Enable Range';
  const rating = ',Rating Name,Rating Description,Rating Points';
  const good = 'R,C,,false,Good,,1,Bad,,0';
  const long = `${'r'.repeat(201)},${'c'.repeat(301)},${'d'.repeat(4001)},false,${'n'.repeat(101)},${'t'.repeat(2001)},1,Bad,,0`;
  expect(problems([canvas + rating + rating, good, long].join('\n'))).toEqual([
    [3, 'Rubric Name', 'too_long'],
    [3, 'Criteria Name', 'too_long'],
    [3, 'Criteria Description', 'too_long'],
    [3, 'Rating Name', 'too_long'],
    [3, 'Rating Description', 'too_long'],
  ]);
  expect(problems([canvas + rating + rating, ...Array.from({ length: 102 }, () => good)].join('\n'))).toEqual([
    [102, 'Criteria Name', 'too_many'],
  ]);
  const moodle = Array.from({ length: 21 }, (_, n) => `C,L${n},,${n}`);
  expect(problems(['criterion,level,level_description,score', ...moodle].join('\n'))).toEqual([
    [22, 'level', 'too_many'],
  ]);
});

test.each(['\n', '\r\n', '\r'])('lines are counted as an editor does, also with %j inside quotes', (end) => {
  const canvas = `Rubric Name,Criteria Name,Criteria Description,Criteria Enable Range${',Rating Name,Rating Description,Rating Points'.repeat(2)}`;
  const rows = [canvas, `,C,"two${end}lines",false,Good,,1,Bad,,0`, ',D,,false,Good,,1,Bad,,0'].join(end);
  expect(problems(rows)).toEqual([
    [2, 'Rubric Name', 'no_rubric_name'],
    [4, 'Rubric Name', 'no_rubric_name'],
  ]);
});

test('a CASE rubric of others is fitted like a grid, and what has no place is named', () => {
  const level = (quality: string, score: number) => ({
    quality,
    description: quality,
    score,
    CFRubricLevelsOfMastery: [],
  });
  const rubric = {
    title: 'Nursing', description: 'About', purpose: 'Grading',
    CFRubricCriteria: [
      { category: 'B', weight: 2, position: 2, qualityLevels: [level('Low', 1), level('High', 2)] },
      { category: 'A', position: 1, hidden: true, CFRubricCriterionLevels: [level('Low', 1), level('High', 2)] },
    ],
  }; // prettier-ignore
  const file = read(JSON.stringify({ CFDocument: { CFRubrics: [rubric] } }), '', none);
  expect(file.rubrics[0]!.content.criteria.map(({ title, weight }) => [title, weight])).toEqual([
    ['A', 1],
    ['B', 2],
  ]);
  expect(file.rubrics[0]!.notes.map(({ detail }) => /^“([\w.]+)” has no place/.exec(detail)?.[1])).toEqual([
    'description',
    'purpose',
    'CFRubricCriteria.hidden',
    'CFRubricCriteria.CFRubricCriterionLevels.CFRubricLevelsOfMastery',
    undefined,
  ]);
});

test('an outcome that the chosen course does not have is left out, and said', () => {
  const linked = rubricOf({ title: '', criteria: [{ title: 'C', description: '', ratings: [{ title: 'a', text: '', points: 0 }, { title: 'b', text: '', points: 1 }] }] }).content; // prettier-ignore
  linked.criteria[0]!.outcomeId = outcomes[0]!.id;
  for (const format of ['credence', 'case'] as const) {
    const [back] = read(write(format, source('R', linked)), '', none).rubrics;
    expect(back!.content.criteria[0]!.outcomeId).toBeNull();
    expect(back!.notes.map(({ code }) => code)).toEqual(['outcome_left_out']);
  }
});

test('identifiers are UUIDs, the same in every export', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      expect(uuidOf(name)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(uuidOf(name)).toBe(uuidOf(name));
    }),
  );
});

test('a rubric without criteria or levels does not leave', () => {
  const threshold = { model: 'holistic', minimumLevel: 'l1', minimumMean: null } as const;
  expect(refusalsToWrite({ criteria: [], levels: [], threshold })).toMatchObject([{ code: 'nothing_to_export' }]);
});
