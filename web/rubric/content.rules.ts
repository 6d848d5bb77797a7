import type { Api } from '../api/client.js';

export type Content = Api['RubricBody'];
export type Criterion = Content['criteria'][number];
export type Level = Content['levels'][number];

/** What a new rubric begins as, in the reader's words: three levels, and a criterion for each outcome given. */
export function beginning(
  said: { levels: readonly [string, string, string]; criterion: string },
  outcomes: readonly { id: string; title: string }[],
): Content {
  const levels = ['not_yet', 'meets', 'exceeds'].map((id, place) => ({
    id,
    title: said.levels[place]!,
    score: place * 100,
  }));
  const titles = outcomes.length > 0 ? outcomes : [{ id: null, title: said.criterion }];
  const criteria = titles.map(({ id, title }, place) =>
    emptyCriterion(`c${place + 1}`, title.slice(0, 300), id, levels),
  );
  return { levels, criteria, threshold: { model: 'every_criterion', minimumLevel: 'meets', minimumMean: null } };
}

function emptyCriterion(id: string, title: string, outcomeId: string | null, levels: readonly Level[]): Criterion {
  const descriptors = levels.map((level) => ({ levelId: level.id, text: '' }));
  return { id, title, description: '', weight: 1, mustMeet: false, outcomeId, descriptors };
}

/** The first of `c1`, `c2` … that is not taken. Ids stay when names change, so that versions can be compared. */
export function freeId(prefix: string, taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
}

/** With one more criterion at the end. */
export function withCriterion(content: Content): Content {
  const id = freeId(
    'c',
    content.criteria.map((criterion) => criterion.id),
  );
  return { ...content, criteria: [...content.criteria, emptyCriterion(id, '', null, content.levels)] };
}

/** With one more level at the top, a whole point above the highest. */
export function withLevel(content: Content): Content {
  const id = freeId(
    'l',
    content.levels.map((level) => level.id),
  );
  const score = (content.levels.at(-1)?.score ?? -100) + 100;
  return {
    ...content,
    levels: [...content.levels, { id, title: '', score }],
    criteria: content.criteria.map((criterion) => ({
      ...criterion,
      descriptors: [...criterion.descriptors, { levelId: id, text: '' }],
    })),
  };
}

export function withoutCriterion(content: Content, id: string): Content {
  return { ...content, criteria: content.criteria.filter((criterion) => criterion.id !== id) };
}

/** Without a level and everything that was said of it. */
export function withoutLevel(content: Content, id: string): Content {
  return {
    ...content,
    levels: content.levels.filter((level) => level.id !== id),
    criteria: content.criteria.map((criterion) => ({
      ...criterion,
      descriptors: criterion.descriptors.filter(({ levelId }) => levelId !== id),
    })),
  };
}

/** With this criterion one place up (-1) or down (1). */
export function movedCriterion(content: Content, place: number, by: -1 | 1): Content {
  return { ...content, criteria: moved(content.criteria, place, by) };
}

/** With this level one place lower or higher; scores stay where they are, so that they go on rising. */
export function movedLevel(content: Content, place: number, by: -1 | 1): Content {
  const scores = content.levels.map(({ score }) => score);
  const levels = moved(content.levels, place, by).map((level, at) => ({ ...level, score: scores[at]! }));
  return { ...content, levels };
}

function moved<T>(list: readonly T[], place: number, by: -1 | 1): T[] {
  const next = [...list];
  const [one, other] = [next[place], next[place + by]];
  if (one === undefined || other === undefined) return next;
  next[place] = other;
  next[place + by] = one;
  return next;
}

export function changedCriterion(content: Content, id: string, change: Partial<Criterion>): Content {
  const criteria = content.criteria.map((criterion) => (criterion.id === id ? { ...criterion, ...change } : criterion));
  return { ...content, criteria };
}

export function changedLevel(content: Content, id: string, change: Partial<Level>): Content {
  return { ...content, levels: content.levels.map((level) => (level.id === id ? { ...level, ...change } : level)) };
}

/** What a level looks like for a criterion; nothing where it was never said. */
export function descriptorOf({ descriptors }: Criterion, levelId: string): string {
  return descriptors.find((one) => one.levelId === levelId)?.text ?? '';
}

export function described(criterion: Criterion, levelId: string, text: string): Partial<Criterion> {
  const others = criterion.descriptors.filter((one) => one.levelId !== levelId);
  return { descriptors: [...others, { levelId, text }] };
}

/** Hundredths for people: 250 is “2.5”. */
export function pointsOf(score: number): string {
  return String(score / 100);
}

/** What somebody wrote as points, in hundredths; null for what is no number. */
export function scoreOf(points: string): number | null {
  const value = Number(points.replace(',', '.'));
  return points.trim() === '' || Number.isNaN(value) || value < 0 ? null : Math.round(value * 100);
}
