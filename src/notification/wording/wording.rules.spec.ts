import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { languages } from '../../account/person/preference.rules.js';
import { mailTemplates } from '../templates/templates.js';
import { fill, placeholdersIn, refusalsToText, samples } from './wording.rules.js';

const placeholders = {
  institution: { sample: 'Lakeside College' },
  link: { sample: 'https://credence.example/x', required: true, secret: true },
} as const;
const good = { subject: 'From {institution}', text: 'Open {link}' };
const codes = (change: Partial<typeof good>) =>
  refusalsToText({ ...good, ...change }, placeholders).map(({ code, about }) => `${code} ${about}`);

describe('an institution’s own words', () => {
  it('may use the facts of the mail, and any of them or none but what the mail is sent for', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ subject: 'Hello' })).toEqual([]);
  });

  it.each<[string, Partial<typeof good>]>([
    ['empty subject', { subject: ' ' }],
    ['placeholder_missing text', { text: 'Open it' }],
    ['placeholder_unknown text', { text: '{link} {password}' }],
    ['placeholder_unknown subject', { subject: '{name}' }],
    ['secret_in_subject subject', { subject: '{link}' }],
    ['stray_brace text', { text: '{link} { }' }],
    ['stray_brace text', { text: '{link} {Institution}' }],
    ['line_break subject', { subject: 'Two\nlines' }],
  ])('are refused: %s', (code, change) => expect(codes(change)).toEqual([code]));

  it('name what is unknown and what is known', () => {
    const [unknown] = refusalsToText({ ...good, text: '{link} {score}' }, placeholders);
    expect(unknown?.detail).toBe('This mail knows no {score}. It knows {institution}, {link}.');
  });
});

describe('a filled text', () => {
  it('holds every fact, and reads no fact for placeholders', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (institution, link) => {
        const { text } = fill({ subject: '', text: 'a{institution}b{link}c{institution}d' }, { institution, link });
        expect(text).toBe(`a${institution}b${link}c${institution}d`);
      }),
    );
  });

  it('keeps the subject on one line, whatever a fact says', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', ' ') }), (institution) => {
        expect(fill(good, { institution }).subject).not.toMatch(/[\r\n]/);
      }),
    );
  });
});

describe.each(Object.entries(mailTemplates))('the product’s own words of %s', (_, letter) => {
  it.each(languages)('are whole in %s', (language) => {
    const own = letter.own[language];
    expect(refusalsToText(own, letter.placeholders)).toEqual([]);
    const filled = fill(own, samples(letter.placeholders));
    expect(placeholdersIn(filled.subject + filled.text)).toEqual([]);
  });
});
