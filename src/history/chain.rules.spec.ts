import fc from 'fast-check';
import { firstBroken, genesis, seal, type Link, type Sealable } from './chain.rules.js';

const sealable: fc.Arbitrary<Sealable> = fc.record({
  id: fc.bigInt({ min: 1n, max: 1n << 62n }).map(String),
  institutionId: fc.uuid(),
  type: fc.constantFrom('claim.submitted', 'claim.decided'),
  at: fc.date({ noInvalidDate: true, min: new Date('2020-01-01'), max: new Date('2100-01-01') }),
  actorId: fc.option(fc.uuid()),
  actorKind: fc.constantFrom('person', 'system'),
  claimId: fc.option(fc.uuid()),
  data: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean())),
});

function chain(events: readonly Sealable[]): Link[] {
  let hash = genesis;
  return events.map((event, index) => {
    hash = seal(hash, index + 1, event);
    return { ...event, sealNo: index + 1, hash };
  });
}

const events = fc.array(sealable, { minLength: 2, maxLength: 12 });

test('a chain as it was sealed holds', () => {
  fc.assert(fc.property(events, (list) => firstBroken(chain(list)) === null));
});

test('the order of keys in an event’s data does not matter', () => {
  const event = (data: unknown): Sealable => ({
    id: '1',
    institutionId: 'i',
    type: 't',
    at: new Date(0),
    actorId: null,
    actorKind: 'system',
    claimId: null,
    data,
  });
  expect(seal(genesis, 1, event({ a: 1, b: { c: 2, d: 3 } }))).toBe(
    seal(genesis, 1, event({ b: { d: 3, c: 2 }, a: 1 })),
  );
});

test('an edited event breaks the chain at its place', () => {
  fc.assert(
    fc.property(events, fc.nat(), (list, at) => {
      const links = chain(list);
      const index = at % links.length;
      links[index] = { ...links[index]!, type: 'claim.withdrawn' };
      return firstBroken(links) === index + 1;
    }),
  );
});

test('a removed event breaks the chain, unless it was the last: that takes a witness outside', () => {
  fc.assert(
    fc.property(events, fc.nat(), (list, at) => {
      const links = chain(list);
      const index = at % links.length;
      const last = index === links.length - 1;
      links.splice(index, 1);
      return firstBroken(links) === (last ? null : index + 1);
    }),
  );
});

test('two events that changed places break the chain', () => {
  fc.assert(
    fc.property(events, (list) => {
      const links = chain(list);
      [links[0], links[1]] = [links[1]!, links[0]!];
      return firstBroken(links) === 1;
    }),
  );
});

test('a later part of the chain is verified from the hash before it', () => {
  fc.assert(
    fc.property(events, (list) => {
      const links = chain(list);
      return firstBroken(links.slice(1), links[0]!.hash, 2) === null;
    }),
  );
});
