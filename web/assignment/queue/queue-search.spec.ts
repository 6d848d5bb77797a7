import { toQuery, toQueueSearch } from './queue-search.js';

test('an address is read as far as it makes sense', () => {
  expect(toQueueSearch({ show: 'offers', order: 'size', q: ' BUS ', subject: 's1', other: 1 })).toEqual({
    show: 'offers',
    order: 'size',
    q: ' BUS ',
    subject: 's1',
  });
  expect(toQueueSearch({ show: 'charm', order: 7, q: '  ' })).toEqual({});
});

test.each([
  [{}, { show: 'open', sort: 'due' }],
  [{ show: 'reading' as const }, { show: 'open', task: 'read', sort: 'due' }],
  [
    { show: 'done' as const, order: 'course' as const },
    { show: 'done', sort: 'course' },
  ],
  [
    { q: 'weld', subject: 's1' },
    { show: 'open', search: 'weld', subjectId: 's1', sort: 'due' },
  ],
])('%j asks for %j', (search, query) => expect(toQuery(search)).toEqual({ ...query, limit: 50 }));
