import { collegeWords } from './college.words.js';

it('says of rules that have not begun that they will', () => {
  expect([true, false].map((upcoming) => collegeWords.en.rulesBegin(upcoming, 'May 1'))).toEqual([
    'These rules begin on May 1.',
    'These rules began on May 1.',
  ]);
  expect([true, false].map((upcoming) => collegeWords.es.rulesBegin(upcoming, '1 de mayo'))).toEqual([
    'Estas reglas empiezan el 1 de mayo.',
    'Estas reglas empezaron el 1 de mayo.',
  ]);
});
