import { Readable } from 'node:stream';
import { readCsv } from './csv.js';
import { readJson } from './json.js';

const columns = [
  { name: 'code', aliases: ['Course Number'], required: true },
  { name: 'title', required: true },
  { name: 'note' },
];
const bytes = (text: string | Buffer, size = 3) => {
  const whole = Buffer.from(text);
  return Readable.from(
    Array.from({ length: Math.ceil(whole.length / size) }, (_, i) => whole.subarray(i * size, (i + 1) * size)),
  );
};
const csv = (text: string | Buffer) => readCsv(bytes(text), columns);
const json = (text: string) => readJson(bytes(text), columns);

describe('a CSV file', () => {
  it.each([
    ['with commas', 'code,title\nA1,One\nA2,Two\n'],
    ['with semicolons', 'code;title\nA1;One\nA2;Two\n'],
    ['with tabs', 'code\ttitle\nA1\tOne\nA2\tTwo'],
    ['with CRLF', 'code,title\r\nA1,One\r\nA2,Two\r\n'],
    ['with a byte order mark', '\uFEFFcode,title\nA1,One\nA2,Two\n'],
    ['with other names, order and spaces', 'Title, COURSE_number\nOne, A1\nTwo, A2\n'],
    ['with empty rows and missing last cells', 'code,title,note\n\nA1,One\n,,\nA2,Two,\n'],
  ])('is read %s', async (_, text) => {
    const { rows, problems } = await csv(text);
    expect(problems).toEqual([]);
    expect(rows.map((r) => [r.cells['code'], r.cells['title']])).toEqual([
      ['A1', 'One'],
      ['A2', 'Two'],
    ]);
  });

  it('keeps quoted line breaks, separators and quotes, and still counts lines', async () => {
    const { rows } = await csv('code,title\r\nA1,"One,\r\nor ""1"""\r\nA2,Two\r\n');
    expect(rows).toEqual([
      { line: 2, cells: { code: 'A1', title: 'One,\nor "1"' } },
      { line: 4, cells: { code: 'A2', title: 'Two' } },
    ]);
  });

  it('tells which columns it ignores and which it misses', async () => {
    expect((await csv('code,title,colour\nA,B,C')).ignored).toEqual(['colour']);
    expect((await csv('code,name\nA,B')).problems).toEqual([
      {
        line: 1,
        column: 'title',
        code: 'no_column',
        detail: 'The first line must name the column “title”. It names “code”, “name”.',
      },
    ]);
    expect((await csv('code,title,Course number\n')).problems[0]?.code).toBe('column_twice');
  });

  it.each([
    ['too many cells', 'code,title\nA,B,C\n', 'too_many_cells', 2],
    ['an open quotation mark', 'code,title\nA,"B\n', 'quote_not_closed', 2],
    ['a stray quotation mark', 'code,title\nA,"B" C\n', 'bad_quotes', 2],
    ['nothing in it', '', 'empty_file', 1],
  ])('with %s says where and what to do', async (_, text, code, line) => {
    expect((await csv(text)).problems).toEqual([expect.objectContaining({ code, line })]);
  });

  it('in another encoding is refused with what to do', async () => {
    await expect(csv(Buffer.from([0x63, 0xff, 0xfe, 0x0a]))).rejects.toThrow('Save it as “CSV UTF-8”');
  });

  it('has the hash of its bytes', async () => {
    const both = await Promise.all([csv('code,title\nA,B'), csv('code,title\nA,C')]);
    expect(both[0].sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(both[0].sha256).not.toBe(both[1].sha256);
  });
});

describe('a JSON file', () => {
  const large = (text: string) => readJson(bytes(text, 65_536), columns);
  it('of any length is read in little memory, and one endless element is refused', async () => {
    const element = `{"code":"A","title":"${'x'.repeat(1000)}"},`;
    expect((await large(`[${element.repeat(20_000)}{"code":"B"}]`)).rows).toHaveLength(20_001);
    await expect(large('['.repeat(5_000_000))).rejects.toThrow('Element 1 is too large');
    await expect(large(`[{"code":"${'x'.repeat(5_000_000)}`)).rejects.toThrow('too large');
  });

  it('is read element by element, with what it does not know told', async () => {
    expect(await json('[{"code":" A1 ","title":"One","extra":1},{"courseNumber":"A2","title":["x"]}]')).toMatchObject({
      rows: [
        { line: 1, cells: { code: 'A1', title: 'One' } },
        { line: 2, cells: { code: 'A2', title: ['x'] } },
      ],
      ignored: ['extra'],
      problems: [],
    });
  });
  it.each([
    ['an element that is no object', '[1]', 'no_object', 1],
    ['broken syntax', '[{"code":"A"},{"code" "B"}]', 'bad_json', expect.any(Number)],
    ['an end too soon', '[{"code":"A"},{"code":', 'bad_json', expect.any(Number)],
    ['no array', '{"code":"A"}', 'bad_json', 1],
    ['no elements', '[]', 'empty_file', 1],
    ['nothing in it', '', 'bad_json', 1],
  ])('with %s says where', async (_, text, code, line) => {
    expect((await json(text)).problems).toEqual([expect.objectContaining({ code, line })]);
  });
});
