import { dayIn, listIn, plain } from '../formats.js';
import type { Paper } from '../../platform/pdf/paper.js';
import { sheet } from '../sheet.js';
import type { LetterFacts } from './letter.facts.js';
import { letterWords } from './letter.words.js';

type Words = (typeof letterWords)['en'];

/** The letter as a PDF file. `claimPage` is where the learner finds the claim. */
export async function letterPaper(facts: LetterFacts, writtenAt: Date, claimPage: string): Promise<Buffer> {
  const { head, language, learner, claim, decision, number, replaces } = facts;
  const w = letterWords[language];
  const title = w.titleOf(claim.course, claim.reference);
  const day = (at: Date) => dayIn(language, head.timeZone, at);
  const paper = await sheet(head, { title, language, writtenAt }, w.logo);
  paper.paragraphs(day(writtenAt), { after: 14 });
  paper.paragraphs(learner.studentId ? `${learner.name}\n${w.studentId(learner.studentId)}` : learner.name);
  paper.heading(1, w.title);
  paper.paragraphs(w.greeting(learner.name));
  paper.paragraphs(sentenceOf(facts, w), { size: 12.5, weight: 'bold', after: 10 });
  if (replaces) paper.paragraphs(w.replaces(day(replaces)));
  paper.facts(rowsOf(facts, w, day));
  if (decision.message) {
    paper.heading(2, w.message);
    paper.paragraphs(decision.message);
  }
  feedback(paper, facts, w);
  marks(paper, facts, w);
  paper.room(150);
  paper.heading(2, w.next);
  if (decision.outcome !== 'none') paper.paragraphs(`${w.transcript} ${w.transfer}`);
  if (facts.appealUntil) {
    paper.paragraphs(w.appeal(day(facts.appealUntil)));
    paper.link(claimPage, claimPage);
  } else paper.paragraphs(w.final);
  paper.space(14);
  paper.paragraphs(`${decision.decidedBy}\n${w.signed(head.college)}`);
  return paper.end((page, pages) => w.foot(head.college, claim.reference, number, page, pages));
}

/** What was decided, in one sentence. */
function sentenceOf({ decision: { outcome, credits, courseCode, title } }: LetterFacts, w: Words): string {
  return w.outcome[outcome](w.credits(plain(credits)), courseCode ? `${courseCode} ${title}` : title);
}

function rowsOf(facts: LetterFacts, w: Words, day: (at: Date) => string): [string, string][] {
  const { claim, decision, rubric, policyVersion, language } = facts;
  const { outcome, credits, courseCode, title, termCode, readers } = decision;
  const given = w.claimed(courseCode ? `${courseCode} ${title}` : title, w.credits(plain(credits)));
  return [
    [w.claim, w.claimed(claim.course, w.credits(plain(claim.credits)))],
    [w.reference, claim.reference],
    [w.decision, w.decided[outcome]],
    ...(outcome === 'none' ? [] : ([[w.given, given]] satisfies [string, string][])),
    ...(termCode ? ([[w.term, termCode]] satisfies [string, string][]) : []),
    [w.decidedOn, w.by(day(decision.concludedAt), decision.decidedBy)],
    ...(readers.length > 0 ? ([[w.readers, listIn(language, readers)]] satisfies [string, string][]) : []),
    [w.judged, w.judgedBy(rubric.title, rubric.versionNo, policyVersion)],
  ];
}

function feedback(paper: Paper, { decision }: LetterFacts, w: Words): void {
  if (decision.feedback.length === 0) return;
  paper.heading(2, w.feedback);
  for (const { title, feedback: said } of decision.feedback) {
    paper.heading(3, title);
    paper.paragraphs(said || w.noFeedback);
  }
}

function marks(paper: Paper, { decision }: LetterFacts, w: Words): void {
  if (decision.marks.length === 0) return;
  paper.heading(2, w.marks);
  for (const { evidenceTitle, page, about, quote, comment } of decision.marks) {
    paper.heading(3, w.markedOn(evidenceTitle, page));
    paper.aside(about);
    if (quote === null) paper.aside(w.region);
    else paper.quote(quote);
    paper.paragraphs(comment);
  }
}
