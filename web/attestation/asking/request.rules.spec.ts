import { aboutOutcome, askingOf, emptyRequest, missingInRequest } from './request.rules.js';

const whole = {
  ...emptyRequest('x1'),
  attestorName: ' Dana Ortiz ',
  attestorEmail: 'dana@harbor.example',
  relation: 'My shift lead',
  statements: [
    { text: ' Planned shifts. ', outcomeId: 'o1' },
    { text: ' ', outcomeId: null },
  ],
};

test('each page says what it lacks', () => {
  expect(missingInRequest('who', emptyRequest())).toEqual(['name', 'email', 'relation']);
  expect(missingInRequest('who', { ...whole, attestorEmail: 'dana' })).toEqual(['email']);
  expect(missingInRequest('what', emptyRequest())).toEqual(['experience', 'statements']);
  expect(missingInRequest('who', whole)).toEqual([]);
  expect(missingInRequest('what', whole)).toEqual([]);
  expect(missingInRequest('preview', emptyRequest())).toEqual([]);
});

test('what is sent has no empty statements and no stray spaces', () => {
  expect(askingOf(whole)).toMatchObject({
    attestorName: 'Dana Ortiz',
    statements: [{ text: 'Planned shifts.', outcomeId: 'o1' }],
  });
});

test('a part of the claim becomes a statement, and leaves again', () => {
  const part = { id: 'o2', text: 'Gives feedback' };
  const more = aboutOutcome(whole.statements, part, true);
  expect(more.map(({ outcomeId }) => outcomeId)).toEqual(['o1', 'o2']);
  expect(aboutOutcome(more, part, true)).toHaveLength(2);
  expect(aboutOutcome(more, part, false).map(({ outcomeId }) => outcomeId)).toEqual(['o1']);
  expect(aboutOutcome([], part, false)).toEqual([{ text: '', outcomeId: null }]);
});
