import type { components } from '../../api/schema.js';
import { creditsOf, moneyOf, sizeOf } from '../../words/format.rules.js';
import type { Language } from '../../words/words.js';
import { rulesWords } from './rules.words.js';

type Knobs = components['schemas']['Knobs'];
type Words = (typeof rulesWords)[Language];
type Topic = keyof Words['topics'];

/** One rule in plain words. */
export interface PlainRule {
  topic: Topic;
  text: string;
  /** Where the rule comes from, if it is not the college's own. */
  source: string | null;
  /** In the college's own words, which nobody translates. */
  written: boolean;
}

/** A policy as people read it. Every sentence is made from the values that the product enforces. */
export function plainRules(k: Knobs, language: Language): PlainRule[] {
  const w = rulesWords[language];
  const money = (cents: number) => moneyOf(cents, language);
  const size = (bytes: number) => sizeOf(bytes, language);
  return [
    say('counts', w.counts, w.cael([1])),
    say('judged', w.judged, w.cael([3])),
    ...k.exclusions.map(({ code, reason }) => ({ ...say('excluded', `${code}: ${reason}`), written: true })),
    ...ofSteps(k, w),
    ...ofReading(k, w),
    say('decision', w.decision(outcomesOf(k, w)), w.cael([2])),
    say('appeals', k.appeals.windowDays === 0 ? w.noAppeal : w.appeal(k.appeals.windowDays, k.appeals.days)),
    say('fees', feeOf(k.fee, w, money), w.cael([8])),
    ...(k.tuitionCentsPerCredit === null ? [] : [say('fees', w.tuition(money(k.tuitionCentsPerCredit)))]),
    ...k.caps.map(({ label, source }) => ({
      ...say('limits', `${w.ours[label] ?? label}.`, w.ours[source] ?? source),
      written: w.ours[label] === undefined,
    })),
    ...(k.duplicates.refuseSameCourse ? [say('limits', w.sameCourse)] : []),
    ...ofGraduation(k, w),
    ...ofTranscript(k, w),
    say('files', w.files(size(k.evidence.fileBytes), k.evidence.files, size(k.evidence.claimBytes))),
    say('kept', w.kept(k.retention.recordYears, k.retention.evidenceYears, k.retention.draftYears)),
  ];
}

function ofSteps({ proposalRequired, acceptance, interview, maxAttempts, days }: Knobs, w: Words): PlainRule[] {
  return [
    ...(proposalRequired ? [say('steps', w.proposal(days.proposal))] : []),
    say('steps', acceptance === 'automatic' ? w.automatic : w.coordinator(days.acceptance)),
    ...(interview === 'required' ? [say('steps', w.interview)] : []),
    say('steps', w.review(days.review, days.infoRequest)),
    say('steps', w.decided(days.decision)),
    say('steps', [w.attempts(maxAttempts), ...(maxAttempts > 1 ? [w.revision(days.revision)] : [])].join(' ')),
  ];
}

function ofReading(k: Knobs, w: Words): PlainRule[] {
  const { required, validMonths } = k.training;
  const readers = [w.readers(k.reviewers), ...(required ? [w.training(validMonths)] : [])];
  return [
    say('reads', readers.join(' '), w.cael([4, 9])),
    ...(k.sampleSecondPercent > 0 ? [say('reads', w.sample(k.sampleSecondPercent))] : []),
    ...(k.secondReadDenials ? [say('reads', w.denials)] : []),
    ...(k.blind.learnerNames ? [say('reads', w.unnamed)] : []),
    say('decides', w.decides(k.committeeSize), w.cael([4])),
  ];
}

function outcomesOf({ partialCredit, alternativeCredit }: Knobs, { outcomes }: Words): string[] {
  const { full, fewer, other, none } = outcomes;
  return [full, ...(partialCredit ? [fewer] : []), ...(alternativeCredit ? [other] : []), none];
}

function feeOf(fee: Knobs['fee'], { fee: w }: Words, money: (cents: number) => string): string {
  const first = fee.dueBeforeAcceptance ? [w.first] : [];
  const again = fee.laterAttempts === 'free' ? w.free : w.charged;
  switch (fee.basis) {
    case 'none':
      return w.none;
    case 'flat':
      return [w.flat(money(fee.cents)), ...first, w.fixed].join(' ');
    case 'per_claim':
      return [w.perClaim(money(fee.cents)), ...first, again, w.fixed].join(' ');
    case 'per_course':
      return [w.perCourse(money(fee.cents)), ...first, again, w.fixed].join(' ');
    case 'per_credit_claimed':
      return [w.perCredit(money(fee.cents)), ...first, again, w.fixed].join(' ');
    case 'bands': {
      const bands = fee.bands.map(({ creditsUpTo, cents }) => w.band(creditsOf(creditsUpTo), money(cents)));
      return [w.bands(bands), ...first, again, w.fixed].join(' ');
    }
  }
}

function ofGraduation({ graduation: { minCreditsRemaining, minDaysBefore } }: Knobs, w: Words): PlainRule[] {
  return [
    ...(minCreditsRemaining === null ? [] : [say('limits', w.remaining(creditsOf(minCreditsRemaining)))]),
    ...(minDaysBefore === null ? [] : [say('limits', w.beforeGraduation(minDaysBefore))]),
  ];
}

/** Ways to credit that stand on the transcript alike share a sentence. */
function ofTranscript({ notation }: Knobs, w: Words): PlainRule[] {
  const alike = new Map<string, { ways: string[]; sentence: (ways: string) => string }>();
  for (const [method, { grade, inGpa, resident, transcriptComment: comment }] of Object.entries(notation)) {
    const way = (w.ours[comment] ?? comment) || w.methods[method as keyof Knobs['notation']];
    const sentence = (ways: string) => w.stands(ways, grade, inGpa, resident);
    const { ways } = alike.get(sentence('')) ?? { ways: [] };
    alike.set(sentence(''), { ways: [...ways, way], sentence });
  }
  return [...alike.values()].map(({ ways, sentence }) => say('transcript', sentence(ways.join('; '))));
}

function say(topic: Topic, text: string, source: string | null = null): PlainRule {
  return { topic, text, source, written: false };
}
