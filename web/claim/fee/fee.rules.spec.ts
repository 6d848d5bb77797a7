import type { Api } from '../../api/client.js';
import { costBefore, wasCharged } from './fee.rules.js';

const invoices = [{ number: '2026-0001' }] as Api['InvoiceView'][];

it('what was paid stays in sight when a new attempt costs nothing', () => {
  const fee = { state: 'none' as const, invoices, settlements: [] };
  expect(costBefore(fee)).toBe(true);
  expect(wasCharged(fee)).toBe(true);
});

it('a claim that never cost anything has nothing to show', () => {
  const fee = { state: 'none' as const, invoices: [], settlements: [] };
  expect(costBefore(fee)).toBe(false);
  expect(wasCharged(fee)).toBe(false);
});

it('what is due now is of now', () => {
  const fee = { state: 'due' as const, invoices, settlements: [] };
  expect(costBefore(fee)).toBe(false);
  expect(wasCharged(fee)).toBe(true);
});
