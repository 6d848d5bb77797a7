import fc from 'fast-check';
import { isPublicAddress } from '../../platform/network/address.rules.js';
import { stateOf } from './address.rules.js';
import { snapshotOf } from './snapshot.rules.js';

test.each([
  '127.0.0.1', '127.8.8.8', '0.0.0.0', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1',
  '192.0.0.8', '198.18.0.1', '224.0.0.1', '255.255.255.255', '240.0.0.1', '::', '::1', 'fe80::1', 'fc00::1', 'fd12::9', 'ff02::1',
  '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:10.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::', '2001::1', '2001:db8::1', '', 'localhost', '1.2.3',
])('%s is not on the public internet', (address) => expect(isPublicAddress(address)).toBe(false)); // prettier-ignore

test.each(['93.184.216.34', '8.8.8.8', '2606:2800:220:1::1', '::ffff:8.8.8.8'])('%s is', (address) =>
  expect(isPublicAddress(address)).toBe(true),
);

test('no address of a private network is public, however it is written', () => {
  const byte = fc.integer({ min: 0, max: 255 });
  const hex = (n: number) => n.toString(16).padStart(2, '0');
  fc.assert(
    fc.property(fc.constantFrom(10, 127), byte, byte, byte, (a, b, c, d) => {
      const plain = `${a}.${b}.${c}.${d}`;
      const mapped = `::ffff:${hex(a)}${hex(b)}:${hex(c)}${hex(d)}`;
      expect([plain, `::ffff:${plain}`, mapped].map(isPublicAddress)).toEqual([false, false, false]);
    }),
  );
});

test('an answer says whether the page is there', () => {
  expect([200, 204, 404, 410, 401, 403, 429, 500, 301].map(stateOf)).toEqual([
    'alive', 'alive', 'gone', 'gone', 'unreachable', 'unreachable', 'unreachable', 'unreachable', 'unreachable',
  ]); // prettier-ignore
});

test('a snapshot is the words of a page and nothing that acts', () => {
  const html =
    '<title>My &amp; work</title><script>alert(1)</script><h1>Plan</h1><p onclick="x()">For <b>ten</b></p><img src=x>';
  const shot = snapshotOf({ type: 'text/html', body: Buffer.from(html) })!;
  expect(shot.title).toBe('My & work');
  expect(shot.text).toMatch(/PLAN\s+For ten/i);
  expect(shot.text).not.toMatch(/alert|onclick|src/);
  expect(snapshotOf({ type: 'text/plain', body: Buffer.from('Just <b>text</b>\0') })).toEqual({
    title: null,
    text: 'Just <b>text</b>',
  });
  expect(snapshotOf({ type: 'text/html', body: Buffer.from('<script>1</script>') })).toBeNull();
});
