import { isLeast, passRule, shareOf } from './pass.rules.js';
import { passWords } from './pass.words.js';

const part = (title: string, weight: number, mustMeet: boolean) => ({ title, description: '', weight, mustMeet, levels: [] }); // prettier-ignore
const judged = (model: 'every_criterion' | 'weighted_mean' | 'holistic', criteria: ReturnType<typeof part>[]) => ({
  threshold: { model, minimumLevel: 'Proficient', minimumMean: model === 'weighted_mean' ? 250 : null },
  criteria,
});
const said = (...about: Parameters<typeof judged>) => passRule(passWords.en, judged(...about), String);

it('says for each kind of rubric what earns credit, and only that', () => {
  expect(said('every_criterion', [part('a', 2, true), part('b', 1, true)])).toEqual([
    'To earn credit, reach “Proficient” or better in every part below.',
  ]);
  expect(said('weighted_mean', [part('a', 1, false), part('b', 1, false)])).toEqual([
    'Each level is worth points. To earn credit, reach 2.5 or more on average.',
  ]);
  expect(said('holistic', [part('a', 2, false), part('b', 1, false)])).toEqual([
    'The reviewer looks at every part, then picks one level for your whole claim. To earn credit, it must be “Proficient” or better.',
  ]);
});

it('adds what counts more, and what nothing else makes up for', () => {
  const mixed = [part('a', 3, true), part('b', 1, false)];
  expect(said('weighted_mean', mixed).slice(1)).toEqual([
    'Some parts count more than others. Each part says how much.',
    'In a part that must be met, you also need “Proficient” or better.',
  ]);
  expect(said('holistic', mixed).slice(1)).toEqual([
    'In a part that must be met, you also need “Proficient” or better.',
  ]);
  expect(mixed.map((one) => shareOf(one, judged('weighted_mean', mixed)))).toEqual([0.75, 0.25]);
  expect(mixed.map((one) => shareOf(one, judged('holistic', mixed)))).toEqual([null, null]);
});

it('marks a level as needed only where the part itself must reach it', () => {
  expect(isLeast({ level: 'Proficient' }, part('a', 1, true), 'Proficient')).toBe(true);
  expect(isLeast({ level: 'Proficient' }, part('a', 1, false), 'Proficient')).toBe(false);
  expect(isLeast({ level: 'Beginning' }, part('a', 1, true), 'Proficient')).toBe(false);
});
