import type { Language } from '../../account/person/preference.rules.js';
import { credits, plainCredits, sumCredits } from '../../kernel/credits.js';
import { dayIn, plain } from '../formats.js';
import type { Letterhead } from '../letterhead.js';
import { sheet } from '../sheet.js';
import type { StatementLine } from './statement.dto.js';
import { statementWords } from './statement.words.js';

/** The words on the paper, kept as they were when it was asked for. */
export interface Said {
  holder: string;
  studentId: string | null;
  lines: StatementLine[];
}

export interface Statement {
  number: string;
  language: Language;
  askedAt: Date;
  said: Said;
}

/** The statement as a PDF file. `checkPage` is where anybody can check it. */
export async function statementPaper(
  { number, language, askedAt, said }: Statement,
  head: Letterhead,
  checkPage: string,
): Promise<Buffer> {
  const w = statementWords[language];
  const day = dayIn(language, head.timeZone, askedAt);
  const about = { title: w.titleOf(said.holder), language, writtenAt: askedAt };
  const paper = await sheet(head, about, w.logo);
  paper.paragraphs(day, { after: 14 });
  paper.heading(1, w.title);
  paper.paragraphs(said.studentId ? `${said.holder}\n${w.studentId(said.studentId)}` : said.holder, {
    size: 12.5,
    weight: 'bold',
    after: 10,
  });
  paper.paragraphs(w.says(said.holder, head.college, day));
  paper.space(6);
  const rows = said.lines.map(({ courseCode, title, credits: given, grade, termCode, publicId }) => [
    courseCode ? `${courseCode} ${title}` : title,
    plain(given),
    grade,
    termCode,
    publicId,
  ]);
  paper.table(w.heads, rows, [0.42, 0.11, 0.1, 0.14, 0.23]);
  paper.space(8);
  paper.paragraphs(w.all(w.credits(plainCredits(sumCredits(said.lines.map((line) => credits(line.credits)))))), {
    weight: 'bold',
  });
  paper.paragraphs(w.transfer);
  paper.room(170);
  paper.heading(2, w.check);
  paper.paragraphs(w.checkHow(number));
  paper.link(checkPage, checkPage);
  paper.space(14);
  paper.paragraphs(`${w.office}\n${w.signed(head.college)}`);
  return paper.end((page, pages) => w.foot(head.college, number, page, pages));
}
