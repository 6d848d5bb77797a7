import { fieldsOf } from '../profile/field.rules.js';
import { transcriptDocument } from './pesc.rules.js';

/** A document about nobody that every set of the right schemas takes: by it they are tried out. */
export async function* sampleDocument(): AsyncGenerator<string> {
  const fields = fieldsOf({
    kind: 'award',
    publicId: 'CR-2026-AAAAAA',
    voidsPublicId: null,
    institution: 'SAMPLE',
    studentId: '00000001',
    studentName: 'Sample',
    credits: 300,
    method: 'portfolio',
    courseId: null,
    courseCode: 'SAM 101',
    title: 'Sample',
    termCode: '2026FA',
    termTitle: null,
    termStartsOn: null,
    termEndsOn: null,
    subjectCode: null,
    programCode: null,
    awardedOn: '2026-11-22',
    grade: 'CR',
    gradeMode: 'credit',
    inGpa: false,
    resident: false,
    transcriptComment: '',
    basis: 'LifeExperience',
  });
  const codes = { opeid: '00000000', fice: '000000', ipeds: '000000', atp: '0000', act: '0000' };
  const issuing = { college: 'Sample', code: 'SAMPLE', codes, issuedAt: '2026-11-26T15:00:00.000Z' };
  yield transcriptDocument([{ fields, grade: fields.grade }], issuing);
}
