import { deflateSync } from 'node:zlib';
import { activeContent } from './active.rules.js';

const pdf = (objects: string | Buffer) =>
  Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(objects), Buffer.from('\n%%EOF')]);
const packed = (text: string) =>
  Buffer.concat([
    Buffer.from('1 0 obj<</Type/ObjStm/Filter/FlateDecode>>\nstream\r\n'),
    deflateSync(Buffer.from(text)),
    Buffer.from('\nendstream'),
  ]);

test.each([
  ['nothing that acts', pdf('<</Type/Catalog/Pages 2 0 R>>'), []],
  ['a name that only begins alike', pdf('<</JSON 1/AAB 2/OpenActions 3>>'), []],
  ['a script', pdf('<</S/JavaScript/JS(app.alert(1))>>'), ['active_content']],
  ['a script whose name is coded', pdf('<</S/J#61vaScript>>'), ['active_content']],
  ['what it does when it is opened', pdf('<</OpenAction 3 0 R>>'), ['active_content']],
  ['a file within', pdf('<</Type/Filespec/EF 4 0 R>>'), ['embedded_files']],
  ['a file within, coded', pdf('<</Names<</Embedded#46iles 4 0 R>>>>'), ['embedded_files']],
  ['a script in a packed object', pdf(packed('<</S/JavaScript>>')), ['active_content']],
  ['a packed object that breaks off', pdf('1 0 obj<</Type/ObjStm>>\nstream\nxx'), []],
])('%s', (_what, bytes, notes) => expect(activeContent(bytes)).toEqual(notes));
