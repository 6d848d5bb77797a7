import { bodyOf, draftOf, emptyDraft, missingIn, questionAbout, type ExperienceDraft } from './draft.rules.js';

const whole: ExperienceDraft = {
  kind: 'job',
  title: ' Shift lead ',
  organisation: 'Harbor Foods',
  fromMonth: '03',
  fromYear: '2016',
  ongoing: 'no',
  toMonth: '02',
  toYear: '2024',
  hours: '40',
  duties: 'Planned shifts.',
};
const today = '2026-11-26';

test('each question says what its answer lacks', () => {
  expect(missingIn('kind', emptyDraft)).toEqual(['kind']);
  expect(missingIn('what', { ...whole, title: ' ' })).toEqual(['title']);
  expect(missingIn('when', emptyDraft)).toEqual(['from', 'ongoing']);
  expect(missingIn('when', { ...whole, toYear: '24' })).toEqual(['to']);
  expect(missingIn('when', { ...whole, ongoing: 'yes', toYear: '', toMonth: '' })).toEqual([]);
  expect(missingIn('duties', emptyDraft)).toEqual([]);
});

test.each([
  ['', []],
  ['40', []],
  ['0', ['hours']],
  ['169', ['hours']],
  ['a lot', ['hours']],
])('hours a week of “%s”', (hours, missing) => {
  expect(missingIn('when', { ...whole, hours })).toEqual(missing);
});

test('a month is sent as its first and its last day, leap years too', () => {
  expect(bodyOf(whole, today)).toEqual({
    kind: 'job',
    title: 'Shift lead',
    organisation: 'Harbor Foods',
    fromOn: '2016-03-01',
    toOn: '2024-02-29',
    hoursPerWeek: 40,
    duties: 'Planned shifts.',
  });
  expect(bodyOf({ ...whole, ongoing: 'yes' }, today).toOn).toBeNull();
  expect(bodyOf({ ...whole, toMonth: '11', toYear: '2026' }, today).toOn).toBe(today);
});

test('what is stored comes back into the fields as it went', () => {
  const body = bodyOf(whole, today);
  const view = { ...body, id: 'e', version: 1, addedAt: '', changedAt: '', moves: { remove: [] } };
  const draft = draftOf({
    ...view,
    organisation: 'Harbor Foods',
    toOn: '2024-02-29',
    hoursPerWeek: 40,
    duties: 'Planned shifts.',
  });
  expect(draft).toEqual({ ...whole, title: 'Shift lead' });
});

test('a refusal leads to the question that it is about', () => {
  expect(questionAbout('toOn')).toBe('when');
  expect(questionAbout('title')).toBe('what');
  expect(questionAbout('nothing')).toBeNull();
  expect(questionAbout(undefined)).toBeNull();
});
