import { emptyCourse, nextCode, sentCourse } from './course.rules.js';

test('what is empty is not sent', () => {
  const outcomes = [
    { code: '1', title: 'Plans', required: true },
    { code: '2', title: ' ', required: true },
  ];
  const sent = sentCourse({ ...emptyCourse, code: 'A', outcomes });
  expect(sent.outcomes).toEqual([outcomes[0]]);
  expect(Object.keys(sent)).not.toContain('level');
  expect(sentCourse({ ...emptyCourse, creditsMin: '1', level: '100' })).toMatchObject({
    creditsMin: '1',
    level: '100',
  });
});

test('a new outcome gets a code that none has', () => {
  expect(nextCode([])).toBe('1');
  expect(nextCode(['1', 'a'])).toBe('3');
  expect(nextCode(['2', '3'])).toBe('4');
});
