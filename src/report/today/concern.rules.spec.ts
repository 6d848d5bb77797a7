import fc from 'fast-check';
import { concernKinds, ranked, urgencyOf, type Concern, type ConcernKind } from './concern.rules.js';

const at = (day: number) => new Date(Date.UTC(2026, 10, day));
const concern = (kind: ConcernKind, day: number, aboutId = `${kind} ${day}`): Concern => ({
  kind,
  since: at(day),
  aboutId,
});
const kinds = (list: readonly Concern[]) => list.map(({ kind }) => kind);

describe('the order of the day', () => {
  it('is what is blocked, what is late, what waits for the coordinator, what is slow, what is good to know', () => {
    const found = [
      concern('rerouted', 1),
      concern('slow', 2),
      concern('acceptance', 3),
      concern('late', 4),
      concern('no_reader', 5),
    ];
    expect(kinds(ranked(found))).toEqual(['no_reader', 'late', 'acceptance', 'slow', 'rerouted']);
  });

  it('is the longest wait first among equals', () => {
    const found = [concern('late', 9), concern('late', 3), concern('late', 6)];
    expect(ranked(found).map(({ since }) => since.getUTCDate())).toEqual([3, 6, 9]);
  });
});

it('a claim stands in the list once, with its gravest concern, and the others beside it', () => {
  const found = [
    concern('slow', 1, 'c'),
    concern('late', 5, 'c'),
    concern('late', 4, 'c'),
    concern('acceptance', 2, 'c'),
  ];
  expect(ranked(found)).toEqual([{ ...concern('late', 4, 'c'), also: ['acceptance', 'slow'] }]);
});

const found = fc.array(
  fc.record({
    kind: fc.constantFrom(...concernKinds),
    aboutId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    since: fc.integer({ min: 1, max: 28 }).map(at),
  }),
  { maxLength: 30 },
);

describe('whatever is found', () => {
  it('nothing that it is about is lost or said twice', () => {
    fc.assert(
      fc.property(found, (list) => {
        const about = ranked(list).map(({ aboutId }) => aboutId);
        expect([...about].sort()).toEqual([...new Set(list.map(({ aboutId }) => aboutId))].sort());
      }),
    );
  });

  it('every kind of every claim is named, once', () => {
    fc.assert(
      fc.property(found, (list) => {
        for (const { aboutId, kind, also } of ranked(list)) {
          const all = new Set(list.filter((one) => one.aboutId === aboutId).map((one) => one.kind));
          expect([kind, ...also].sort()).toEqual([...all].sort());
        }
      }),
    );
  });

  it('the order in which it was found does not matter', () => {
    fc.assert(
      fc.property(found, (list) => {
        expect(ranked([...list].reverse())).toEqual(ranked(list));
      }),
    );
  });

  it('nothing stands before what is more urgent', () => {
    fc.assert(
      fc.property(found, (list) => {
        const order = ['blocked', 'late', 'yours', 'slow', 'notice'];
        const places = ranked(list).map(({ kind }) => order.indexOf(urgencyOf(kind)));
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });
});
