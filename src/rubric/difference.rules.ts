import type { RubricContent } from './rubric.rules.js';

/** One thing that differs between two versions of a rubric. */
export class Difference {
  change: 'added' | 'removed' | 'changed' | 'moved';
  /** What it is about: `criterion learning`, `level meets`, `threshold`. */
  about: string;
  /** Which property, where it was changed. */
  property: string | null;
  before: string | null;
  after: string | null;
}

/** What a reader of both versions should look at, in the order of the newer one. */
export function differencesBetween(before: RubricContent, after: RubricContent): Difference[] {
  return [
    ...ofList('level', before.levels, after.levels, plain),
    ...ofList('criterion', before.criteria, after.criteria, ({ descriptors, ...criterion }) => ({
      ...plain(criterion),
      ...Object.fromEntries(descriptors.map((d) => [`descriptor ${d.levelId}`, d.text])),
    })),
    ...ofProperties('threshold', plain(before.threshold), plain(after.threshold)),
  ];
}

type Properties = Record<string, string | null>;

function ofList<T extends { id: string }>(
  noun: string,
  before: readonly T[],
  after: readonly T[],
  propertiesOf: (entry: T) => Properties,
): Difference[] {
  const kept = (list: readonly T[], other: readonly T[]) =>
    list.filter((e) => other.some((o) => o.id === e.id)).map((e) => e.id);
  const [orderBefore, orderAfter] = [kept(before, after), kept(after, before)];
  return [
    ...before.filter((e) => !after.some((a) => a.id === e.id)).map((e) => whole('removed', `${noun} ${e.id}`)),
    ...after.flatMap((e) => {
      const old = before.find((b) => b.id === e.id);
      const about = `${noun} ${e.id}`;
      if (!old) return [whole('added', about)];
      const moved = orderBefore.indexOf(e.id) === orderAfter.indexOf(e.id) ? [] : [whole('moved', about)];
      return [...moved, ...ofProperties(about, propertiesOf(old), propertiesOf(e))];
    }),
  ];
}

function ofProperties(about: string, before: Properties, after: Properties): Difference[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((property) => {
    const [was, is] = [before[property] ?? null, after[property] ?? null];
    return was === is ? [] : [{ change: 'changed' as const, about, property, before: was, after: is }];
  });
}

function whole(change: Difference['change'], about: string): Difference {
  return { change, about, property: null, before: null, after: null };
}

function plain(entry: object): Properties {
  return Object.fromEntries(
    Object.entries(entry)
      .filter(([key]) => key !== 'id')
      .map(([key, value]) => [key, value === null || value === undefined ? null : String(value)]),
  );
}
