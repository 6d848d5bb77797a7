import fc from 'fast-check';
import { createHmac } from 'node:crypto';
import type { Actor, Role } from '../../kernel/actor.js';
import {
  failureOf,
  fingerprintOf,
  nextTry,
  refusalsToSend,
  sameFingerprint,
  secretOf,
  replacedBy,
  sealing,
  secretsAt,
  standing,
  type DeliveryState,
  type Failure,
} from './delivery.rules.js';

const now = new Date('2026-11-26T12:00:00Z');
const as = (...roles: Role[]): Actor => ({ kind: 'person', personId: 'joyce', institutionId: 'i', roles, scopes: [] });
const codes = (refusals: { code: string }[]) => refusals.map(({ code }) => code);

describe('trying again', () => {
  it('goes on for about a day where a machine can mend it, and then needs a person', () => {
    const waits: number[] = [];
    for (let tries = 1; ; tries += 1) {
      const next = nextTry('unreachable', tries, now);
      if (!next) break;
      waits.push((next.getTime() - now.getTime()) / 60_000);
    }
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    const hours = waits.reduce((sum, wait) => sum + wait, 0) / 60;
    expect(hours).toBeGreaterThan(20);
    expect(hours).toBeLessThan(26);
  });

  it('needs a person at once where only a person can mend it', () => {
    const forPeople: Failure[] = [
      'host_key',
      'login',
      'folder',
      'other_file',
      'private_address',
      'answered_no',
      'no_place',
    ];
    for (const failure of forPeople) expect(nextTry(failure, 1, now)).toBeNull();
  });

  it('reads an HTTP answer', () => {
    expect([200, 202, 204].map(failureOf)).toEqual([null, null, null]);
    expect([408, 429, 500, 503].map(failureOf)).toEqual(Array(4).fill('answered_later'));
    expect([301, 400, 401, 404, 410].map(failureOf)).toEqual(Array(5).fill('answered_no'));
  });
});

describe('where a delivery stands', () => {
  const minuteAgo = { setAt: new Date(now.getTime() - 60_000) };
  it('is on its way from the release on where a place was set before, and nowhere without one', () => {
    expect(standing(now, null, minuteAgo)).toBe('waiting');
    expect(standing(now, null, null)).toBeNull();
    expect(standing(null, null, minuteAgo)).toBeNull();
    expect(standing(minuteAgo.setAt, null, { setAt: now })).toBeNull();
  });

  it('is what became of it, once it was asked for', () => {
    expect(standing(now, { state: 'stopped' }, minuteAgo)).toBe('stopped');
  });
});

describe('who sends a batch, and when', () => {
  const released = { status: 'released' as const };
  it('is a registrar, once it is released and there is a place', () => {
    expect(refusalsToSend(released, null, {}, as('registrar'))).toEqual([]);
    expect(refusalsToSend({ status: 'reconciled' }, { state: 'stopped' }, {}, as('registrar'))).toEqual([]);
    expect(refusalsToSend(released, { state: 'delivered' }, {}, as('registrar'))).toEqual([]);
    expect(codes(refusalsToSend(released, null, {}, as('coordinator', 'admin')))).toEqual(['not_registrar']);
    expect(codes(refusalsToSend({ status: 'prepared' }, null, null, as('registrar')))).toEqual([
      'wrong_state',
      'no_target',
    ]);
    expect(codes(refusalsToSend({ status: 'discarded' }, null, {}, as('registrar')))).toEqual(['wrong_state']);
  });

  it('is nobody while it is on its way', () => {
    for (const state of ['waiting', 'sending'] satisfies DeliveryState[]) {
      expect(codes(refusalsToSend(released, { state }, {}, as('registrar')))).toEqual(['under_way']);
    }
  });
});

describe('a signed message', () => {
  const signed = (id: string, at: Date, body: Buffer, ...secrets: string[]) => {
    const seal = sealing(id, at, secrets);
    for (const byte of body) seal.take(Buffer.of(byte));
    return seal.headers();
  };

  it('is what the example of Standard Webhooks is', () => {
    const body = Buffer.from('{"event_type":"ping","data":{"success":true}}');
    const at = new Date(1_731_705_121_000);
    expect(signed('msg_loFOjxBNrRLzqYUf', at, body, 'whsec_plJ3nmyCDGBKInavdOK15jsl')).toEqual({
      'webhook-id': 'msg_loFOjxBNrRLzqYUf',
      'webhook-timestamp': '1731705121',
      'webhook-signature': 'v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=',
    });
  });

  it('is signed with the key in the secret, over its id, its time and every byte', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uint8Array(), fc.uint8Array({ minLength: 24, maxLength: 64 }), (id, bytes, key) => {
        const headers = signed(id, now, Buffer.from(bytes), secretOf(Buffer.from(key)));
        const over = Buffer.concat([Buffer.from(`${id}.${headers['webhook-timestamp']}.`), Buffer.from(bytes)]);
        expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(over).digest('base64')}`);
      }),
    );
  });
});

describe('a secret that is replaced', () => {
  it('signs beside the new one for a day, and the one before it no more', () => {
    const first = replacedBy('whsec_QQ==', null, now);
    const second = replacedBy('whsec_Qg==', first, now);
    const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
    expect(secretsAt(first, at(0))).toEqual(['whsec_QQ==']);
    expect(secretsAt(second, at(23))).toEqual(['whsec_Qg==', 'whsec_QQ==']);
    expect(secretsAt(second, at(24))).toEqual(['whsec_Qg==']);
    expect(secretsAt(replacedBy('whsec_Qw==', second, at(1)), at(2))).toEqual(['whsec_Qw==', 'whsec_Qg==']);
  });
});

describe('a fingerprint', () => {
  it('is written as OpenSSH writes it, and is one with itself alone', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (hash) => {
        const print = fingerprintOf(Buffer.from(hash));
        expect(print).toMatch(/^SHA256:[A-Za-z0-9+/]{43}$/);
        expect(sameFingerprint(print, print)).toBe(true);
        expect(sameFingerprint(print, fingerprintOf(Buffer.from(hash.map((byte, n) => (n === 31 ? byte ^ 1 : byte)))))).toBe(false); // prettier-ignore
        expect(sameFingerprint(print, 'SHA256:')).toBe(false);
      }),
    );
  });
});
