import { toQuery, toQueueSearch } from './queue-search.js';

test('an address is read as far as it makes sense', () => {
  expect(toQueueSearch({ view: 'offers', sort: 'size', q: ' BUS ', subject: 's1', other: 1 })).toEqual({
    view: 'offers',
    sort: 'size',
    q: ' BUS ',
    subject: 's1',
  });
  expect(toQueueSearch({ view: 'charm', sort: 7, q: '  ' })).toEqual({});
});

test.each([
  [{}, { show: 'open', sort: 'due' }],
  [{ view: 'reading' as const }, { show: 'open', task: 'read', sort: 'due' }],
  [
    { view: 'done' as const, sort: 'course' as const },
    { show: 'done', sort: 'course' },
  ],
  [
    { q: 'weld', subject: 's1' },
    { show: 'open', search: 'weld', subjectId: 's1', sort: 'due' },
  ],
])('%j asks for %j', (search, query) => expect(toQuery(search)).toEqual({ ...query, limit: 50 }));
