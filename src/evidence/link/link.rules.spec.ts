import fc from 'fast-check';
import { isPublicAddress } from '../../platform/network/address.rules.js';
import { stateOf } from './address.rules.js';
import { mayBeKept, snapshotOf } from './snapshot.rules.js';

test.each([
  '127.0.0.1', '127.8.8.8', '0.0.0.0', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1',
  '192.0.0.8', '198.18.0.1', '224.0.0.1', '255.255.255.255', '240.0.0.1', '::', '::1', 'fe80::1', 'fc00::1', 'fd12::9', 'ff02::1',
  '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:10.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::', '2001::1', '2001:db8::1', '', 'localhost', '1.2.3',
  '::7f00:1', '::127.0.0.1', '::a00:1', '::ffff:0:7f00:1', '64:ff9b:1::7f00:1', 'fec0::1', '4000::1', '1::1',
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
      const translated = `64:ff9b::${hex(a)}${hex(b)}:${hex(c)}${hex(d)}`;
      const tunnelled = `2002:${hex(a)}${hex(b)}:${hex(c)}${hex(d)}::`;
      const old = `::${hex(a)}${hex(b)}:${hex(c)}${hex(d)}`;
      const written = [plain, `::ffff:${plain}`, `::${plain}`, mapped, translated, tunnelled, old];
      expect(written.filter(isPublicAddress)).toEqual([]);
    }),
  );
});

test('an answer says whether the page is there', () => {
  expect([200, 204, 404, 410, 401, 403, 429, 500, 301].map(stateOf)).toEqual([
    'alive', 'alive', 'gone', 'gone', 'unreachable', 'unreachable', 'unreachable', 'unreachable', 'unreachable',
  ]); // prettier-ignore
});

const page = (type: string, body: string | Buffer, said: { charset?: string; robots?: string } = {}) => ({
  type,
  charset: null,
  robots: '',
  ...said,
  body: Buffer.from(body as string),
});

test('a page is read as it is written: by its header, by itself, as UTF-8, or as old Western pages are', () => {
  const latin = Buffer.from('<p>Caf\xe9 M\xfcller</p>', 'latin1');
  const kept = (body: Buffer, charset?: string) =>
    snapshotOf(page('text/html', body, charset ? { charset } : {}))!.text;
  expect(kept(latin)).toBe('Café Müller');
  expect(kept(latin, 'ISO-8859-1')).toBe('Café Müller');
  expect(kept(latin, 'no-such-writing')).toBe('Café Müller');
  expect(kept(Buffer.from('<p>Café</p>'), 'utf-8')).toBe('Café');
  expect(kept(Buffer.from([0x83, 0x65, 0x83, 0x58, 0x83, 0x67]), 'shift_jis')).toBe('テスト');
  const greek = Buffer.concat([Buffer.from('<meta charset="windows-1253"><p>'), Buffer.from([0xe1, 0xe2])]);
  expect(kept(greek)).toBe('αβ');
  expect(kept(Buffer.from('<p>Café').subarray(0, 7))).toMatch(/^Caf/);
});

test('what may not be kept is not', () => {
  const robots = 'noindex, NoArchive';
  expect(snapshotOf(page('text/html', '<p>Words', { robots }))).toBeNull();
  expect(mayBeKept(page('application/pdf', '%PDF', { robots }))).toBe(false);
  expect(snapshotOf(page('text/html', '<meta name="robots" content="noarchive"><p>Words'))).toBeNull();
  expect(snapshotOf(page('text/html', '<p>No archive, noarchive')) ?? null).not.toBeNull();
  expect(snapshotOf(page('text/plain', '<meta noarchive>'))).not.toBeNull();
});

test('a snapshot is the words of a page and nothing that acts', () => {
  const html =
    '<title>My &amp; work</title><script>alert(1)</script><h1>Plan</h1><p onclick="x()">For <b>ten</b></p><img src=x>';
  const shot = snapshotOf(page('text/html', html))!;
  expect(shot.title).toBe('My & work');
  expect(shot.text).toMatch(/PLAN\s+For ten/i);
  expect(shot.text).not.toMatch(/alert|onclick|src/);
  expect(snapshotOf(page('text/plain', 'Just <b>text</b>\0'))).toEqual({
    title: null,
    text: 'Just <b>text</b>',
  });
  expect(snapshotOf(page('text/html', '<script>1</script>'))).toBeNull();
});
