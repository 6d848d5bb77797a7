import { bySubject, withWords } from './course-search.rules.js';

const courses = [
  { code: 'BUS 210', title: 'Supervision', subject: 'Business' },
  { code: 'CUL101', title: 'Pâtisserie I', subject: 'Culinary Arts' },
  { code: 'BUS101', title: 'Introduction to Business', subject: 'Business' },
];
const codes = (typed: string) => withWords(courses, typed).map(({ code }) => code);

it('finds courses by words in any order, whatever their case and accents', () => {
  expect(codes('')).toHaveLength(3);
  expect(codes('SUPERVISION business')).toEqual(['BUS 210']);
  expect(codes('patisserie')).toEqual(['CUL101']);
  expect(codes('bus210')).toEqual(['BUS 210']);
  expect(codes('welding')).toEqual([]);
});

it('puts courses under their subjects', () => {
  expect(bySubject(courses).map(([subject, some]) => [subject, some.length])).toEqual([
    ['Business', 2],
    ['Culinary Arts', 1],
  ]);
});
