import fc from 'fast-check';
import { linksOf, listed, faultsIn, selected, type Asked } from './listing.rules.js';

const documents = ['Algebra', 'Biology', "Women's history", ''].map((title, n) => ({ identifier: String(n), title, creator: n < 2 ? 'A' : 'B' })); // prettier-ignore
const asked = (more: Partial<Asked> = {}): Asked => ({ orderBy: 'asc', ...more });
const found = (filter: string) => listed(documents, asked({ filter })).map(({ identifier }) => identifier);

test('a filter compares with a value, and joins several by AND or by OR', () => {
  expect(found("title='Algebra'")).toEqual(['0']);
  expect(found("title~'LOG' OR title ~ 'geb'")).toEqual(['0', '1']);
  expect(found("creator='A' AND title!='Algebra'")).toEqual(['1']);
  expect(found("identifier>='1' AND identifier<'3'")).toEqual(['1', '2']);
  expect(found("title~' AND ' OR creator='B'")).toEqual(['2', '3']);
  expect(found("language='en'")).toEqual([]);
});

test.each([
  [{ filter: "title='a' AND creator='b' OR title='c'" }, 'invalid_selection_field'],
  [{ filter: "title='a' AND " }, 'invalid_selection_field'],
  [{ filter: '' }, 'invalid_selection_field'],
  [{ filter: "title='it''s'" }, 'invalid_selection_field'],
  [{ filter: "other='a'" }, 'invalid_selection_field'],
  [{ fields: 'title,other' }, 'invalid_selection_field'],
  [{ sort: '__proto__' }, 'invalid_sort_field'],
])('%j is not how a list is asked for', (more, code) => {
  expect(faultsIn(asked(more)).map((one) => one.value)).toEqual([code]);
});

test('any text is a filter or is refused, and breaks nothing', () => {
  fc.assert(
    fc.property(fc.string(), (filter) => {
      const refused = faultsIn(asked({ filter })).length > 0;
      expect(refused || listed(documents, asked({ filter })).length <= documents.length).toBe(true);
    }),
  );
});

test('an order goes both ways, and only the fields that were asked for are told', () => {
  const titles = (orderBy: 'asc' | 'desc') => listed(documents, asked({ sort: 'title', orderBy })).map((one) => one.title); // prettier-ignore
  expect(titles('desc')).toEqual(titles('asc').toReversed());
  expect(selected(documents[0]!, 'title, language')).toEqual({ title: 'Algebra' });
  expect(selected(documents[0]!, undefined)).toEqual(documents[0]);
});

test('the pages that follow each other are all there is, once', () => {
  fc.assert(
    fc.property(fc.nat(50), fc.integer({ min: 1, max: 9 }), (total, limit) => {
      let [offset, seen] = [0, 0];
      for (;;) {
        seen += Math.max(0, Math.min(limit, total - offset));
        const next = /offset=(\d+)>; rel="next"/.exec(
          linksOf('https://a.example/CFDocuments', { limit, offset }, total),
        );
        if (!next) break;
        offset = Number(next[1]);
      }
      expect(seen).toBe(total);
    }),
  );
});
