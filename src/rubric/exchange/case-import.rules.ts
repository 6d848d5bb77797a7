import type { Refusal } from '../../kernel/refusal.js';
import type { RowProblem } from '../../platform/table/table.js';
import type { Criterion, RubricContent } from '../rubric.rules.js';
import { rubricOf, type GridCriterion, type Rating } from './grid.rules.js';
import { unknownOutcome, type Outcomes } from './own.rules.js';
import { problem, type ReadFile, type ReadRubric } from './read.js';

/*
 ** Rubrics out of a CASE 1.0 or 1.1 package, as tolerant as real exports ask for: what is not understood is left out and
 ** told. A rubric that we wrote comes back whole (`extensions.credence`); any other is fitted like a grid.
 */
type Json = Readonly<Record<string, unknown>>;

const known = {
  rubric: ['identifier', 'uri', 'title', 'description', 'lastChangeDateTime', 'CFRubricCriteria', 'extensions'],
  criterion: [
    'identifier', 'uri', 'category', 'description', 'CFItemURI', 'weight', 'position', 'rubricId', 'lastChangeDateTime',
    'CFRubricCriterionLevels', 'qualityLevels', 'extensions',
  ],
  level: [
    'identifier', 'uri', 'description', 'quality', 'score', 'position', 'rubricCriterionId', 'lastChangeDateTime', 'extensions',
  ],
}; // prettier-ignore

/** The rubrics of a package, whether they stand in it or, as in 1EdTech's own guide, in its document. */
export function readCase(file: unknown, outcomes: Outcomes): ReadFile {
  const whole = recordOf(file);
  const found = [whole['CFRubrics'], recordOf(whole['CFDocument'])['CFRubrics'], whole['CFRubric']].flatMap(listOf);
  if (found.length === 0) {
    const detail = 'This package has no rubrics (“CFRubrics”). Frameworks of outcomes alone are imported with courses.';
    return { format: 'case', rubrics: [], problems: [problem(1, 'CFRubrics', 'no_rubrics', detail)] };
  }
  const problems: RowProblem[] = [];
  const rubrics = found.flatMap((rubric, at) => {
    const wrong = problemsOf(rubric, at + 1);
    problems.push(...wrong);
    return wrong.length > 0 ? [] : [rubricFrom(rubric, outcomes)];
  });
  return { format: 'case', rubrics: problems.length > 0 ? [] : rubrics, problems };
}

function problemsOf(rubric: Json, place: number): RowProblem[] {
  const criteria = listOf(rubric['CFRubricCriteria']);
  const short = criteria.filter((one) => levelsOf(one).length < 2);
  return [
    ...(criteria.length > 0
      ? []
      : [problem(place, 'CFRubricCriteria', 'no_criteria', 'This rubric has no criteria. It was not read.')]),
    ...short.map((one) =>
      problem(
        place,
        'CFRubricCriterionLevels',
        'too_few_ratings',
        `“${nameOf(one)}” needs at least two levels with a score.`,
      ),
    ),
  ];
}

function rubricFrom(rubric: Json, outcomes: Outcomes): ReadRubric {
  const title = textOf(rubric['title']) || 'Untitled rubric';
  const criteria = listOf(rubric['CFRubricCriteria']).toSorted(byPosition);
  const notes = [...new Set(leftOut(rubric, criteria))].map((path) => ({
    code: 'left_out',
    detail: `“${path}” has no place in a rubric here and was left out.`,
  }));
  const ours = oursOf(rubric, criteria, outcomes, notes);
  if (ours) return { title, content: ours, notes };
  const read = rubricOf({ title, criteria: criteria.map(gridCriterion) });
  return { ...read, notes: [...notes, ...read.notes] };
}

/** The rubric as we wrote it, when it is one of ours; null for any other. */
function oursOf(rubric: Json, criteria: Json[], outcomes: Outcomes, notes: Refusal[]): RubricContent | null {
  const { threshold, levels } = credenceOf(rubric) as Partial<RubricContent>;
  if (!threshold || !Array.isArray(levels)) return null;
  return {
    levels,
    threshold,
    criteria: criteria.map((one, at): Criterion => {
      const { id, mustMeet, outcomeCode } = credenceOf(one);
      const outcomeId = outcomes.idOf.get(textOf(outcomeCode)) ?? null;
      if (outcomeCode && outcomeId === null) notes.push(unknownOutcome(nameOf(one), textOf(outcomeCode)));
      return {
        id: textOf(id) || `c${at + 1}`,
        title: textOf(one['category']),
        description: textOf(one['description']),
        weight: typeof one['weight'] === 'number' ? one['weight'] : 1,
        mustMeet: mustMeet === true,
        outcomeId,
        descriptors: levelsOf(one).flatMap((level, place) => {
          const text = textOf(level['description']);
          return levels[place] && text !== '' ? [{ levelId: levels[place].id, text }] : [];
        }),
      };
    }),
  };
}

function gridCriterion(one: Json): GridCriterion {
  const weight = typeof one['weight'] === 'number' && one['weight'] > 0 ? one['weight'] : 1;
  const description = textOf(one['description']);
  return {
    title: nameOf(one),
    description: description === nameOf(one) ? '' : description,
    ratings: levelsOf(one).map((level, at): Rating => {
      const score = typeof level['score'] === 'number' ? level['score'] : Number(textOf(level['score']) || Number.NaN);
      return {
        title: textOf(level['quality']) || `Level ${at + 1}`,
        text: textOf(level['description']),
        points: Math.max(0, Math.round((Number.isFinite(score) ? score : at + 1) * weight * 100)),
      };
    }),
  };
}

/** Every property that has no place here, as a path without numbers. */
function leftOut(rubric: Json, criteria: readonly Json[]): string[] {
  const strange = (value: Json, names: readonly string[], path: string) =>
    Object.keys(value)
      .filter((name) => !names.includes(name))
      .map((name) => `${path}${name}`);
  return [
    ...(textOf(rubric['description']) === '' ? [] : ['description']),
    ...strange(rubric, known.rubric, ''),
    ...criteria.flatMap((one) => [
      ...strange(one, known.criterion, 'CFRubricCriteria.'),
      ...levelsOf(one).flatMap((level) => strange(level, known.level, 'CFRubricCriteria.CFRubricCriterionLevels.')),
    ]),
  ];
}

function levelsOf(criterion: Json): Json[] {
  return [criterion['CFRubricCriterionLevels'], criterion['qualityLevels']].flatMap(listOf).toSorted(byPosition);
}

function nameOf(criterion: Json): string {
  return textOf(criterion['category']) || textOf(criterion['description']) || 'Untitled criterion';
}

function credenceOf(value: Json): Json {
  return recordOf(recordOf(value['extensions'])['credence']);
}

function byPosition(a: Json, b: Json): number {
  const [first, second] = [a['position'], b['position']];
  return typeof first === 'number' && typeof second === 'number' ? first - second : 0;
}

function listOf(value: unknown): Json[] {
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'object' && one !== null) as Json[];
  return typeof value === 'object' && value !== null ? [value as Json] : [];
}

function recordOf(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
