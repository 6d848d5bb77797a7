import { accept, expiryOf, invitationDays, type InvitationStatus } from './invitation.rules.js';

const sent = new Date('2026-11-22T12:00:00Z');
const open = { status: 'open' as InvitationStatus, expiresAt: expiryOf(sent) };
const day = 24 * 3_600_000;

describe('an invitation', () => {
  it('is accepted while it is open and its days last', () => {
    expect(accept(open, new Date(sent.getTime() + invitationDays * day - 1))).toBe('accepted');
  });

  it('is refused once its days are over, with what to do', () => {
    expect(() => accept(open, new Date(sent.getTime() + invitationDays * day))).toThrow('send it again');
  });

  it.each(['accepted', 'revoked'] as const)('is refused when it is %s', (status) => {
    expect(() => accept({ ...open, status }, sent)).toThrow(status);
  });
});
