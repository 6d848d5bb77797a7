import { shownAs } from './kind.rules.js';

test.each([
  ['application/pdf', 'pdf'],
  ['image/png', 'image'],
  ['text/plain', 'text'],
  ['video/mp4', 'video'],
  ['audio/mpeg', 'audio'],
  ['image/heic', 'other'],
  ['image/svg+xml', 'other'],
  ['text/html', 'other'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'other'],
  [null, 'other'],
])('%s is shown as %s', (type, kind) => expect(shownAs(type)).toBe(kind));
