import fc from 'fast-check';
import { faultsIn } from './fault.rules.js';

const course = (id: string) =>
  `<Course>\n<CourseTitle>x</CourseTitle>\n<AgencyCourseID>${id}</AgencyCourseID>\n</Course>\n`;
const document = `<trn:CollegeTranscript>\n<DocumentID>CR-1</DocumentID>\n<AcademicSession>\n${course('CR-1')}${course('CR-2')}</AcademicSession>\n</trn:CollegeTranscript>\n`;
const of = (line: number, before = 0) => faultsIn(document, before, [{ line, why: 'No.' }]).map(({ about }) => about);

describe('what a validator says against a line of text', () => {
  it('is said of the line of credit that stands there, and outside of courses of the document', () => {
    expect([2, 4, 5, 6, 7, 12].map((line) => of(line)[0])).toEqual(Array(6).fill('CR-1'));
    expect([8, 9, 10, 11].map((line) => of(line)[0])).toEqual(Array(4).fill('CR-2'));
  });

  it('is found in one part of a text only, wherever the parts begin', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (line) => {
        const length = document.split('\n').length - 1;
        const found = [0, 1, 2].flatMap((part) => of(line, part * length));
        expect(found).toHaveLength(line <= 3 * length ? 1 : 0);
      }),
    );
  });
});
