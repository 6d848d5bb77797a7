import { logoTypeOf, refusalsToLogo } from './logo.rules.js';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('a logo', () => {
  it.each([
    ['\x89PNG\r\n\x1a\n....', 'image/png'],
    ['\xff\xd8\xff\xe0....', 'image/jpeg'],
    ['RIFF....WEBPVP8 ', 'image/webp'],
  ])('is known by how it begins: %j', (text, type) => {
    expect(logoTypeOf(bytes(text))).toBe(type);
    expect(refusalsToLogo(bytes(text))).toEqual([]);
  });

  it.each([
    ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'SVG'],
    ['<?xml version="1.0"?><svg/>', 'SVG'],
    ['GIF89a', 'no PNG, JPEG or WebP'],
    ['RIFF....WAVE', 'no PNG, JPEG or WebP'],
    ['', 'no PNG, JPEG or WebP'],
  ])('is nothing else: %j', (text, says) => expect(refusalsToLogo(bytes(text))[0]!.detail).toContain(says));
});
