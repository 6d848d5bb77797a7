import type { AttestorForm } from './asking.js';
import { beginning, step, type Answering, type Step } from './answering.rules.js';

const form = { asked: { statements: [{ text: 'one' }, { text: 'two' }] } } as AttestorForm;
const walk = (...moves: Step[]): Answering => moves.reduce(step, beginning);
const yes = { says: 'yes', comment: '' } as const;

it('goes from who asks over the code to what is asked', () => {
  expect(walk({ go: 'code' }).at).toBe('code');
  const opened = walk({ go: 'code' }, { go: 'opened', form });
  expect([opened.at, opened.page, opened.said]).toEqual(['asked', 0, [null, null, null]]);
});

it('keeps everything that was said when the code must be typed again, and goes on where it was', () => {
  const said = walk({ go: 'opened', form }, { go: 'say', place: 1, said: yes }, { go: 'sign' }, { go: 'over' });
  expect(said.at).toBe('code');
  const again = step(said, { go: 'opened', form });
  expect([again.at, again.said]).toEqual(['sign', [null, yes, null]]);
  expect(walk({ go: 'opened', form }, { go: 'decline' }, { go: 'over' }, { go: 'opened', form }).at).toBe('decline');
});

it('turns back to a page, and ends with a receipt', () => {
  expect(walk({ go: 'opened', form }, { go: 'sign' }, { go: 'page', page: 1 })).toMatchObject({ at: 'asked', page: 1 });
  expect(walk({ go: 'done', answeredAt: '2026-11-26T12:00:00Z', declined: false }).at).toBe('done');
});
