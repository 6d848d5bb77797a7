import { plainCredits, credits } from '../../kernel/credits.js';
import { methods, type FeeRule, type PolicyKnobs } from '../policy.rules.js';

/** One rule in plain words. The source is where the rule itself comes from, if it is not the institution's own. */
export interface Explained {
  topic: string;
  text: string;
  source: string | null;
}

const cael = (n: number) => `CAEL Ten Standards for Assessing Learning, standard ${n}`;

/** A policy as the public page says it. Every sentence is made from the values that the product enforces. */
export function explain(k: PolicyKnobs): Explained[] {
  return [
    say(
      'What counts',
      'Credit is given for learning that you can show, never for time spent. Each required outcome of a course needs your statement and evidence for it.',
      cael(1),
    ),
    say(
      'What it is judged by',
      'The rubric is shown before you send a claim and is the one that your claim is judged by, even if it changes later.',
      cael(3),
    ),
    ...k.exclusions.map(({ code, reason }) => say('What cannot be claimed', `${code}: ${reason}`)),
    ...ofSteps(k),
    ...ofReading(k),
    ...ofOutcome(k),
    say('Fees', feeInWords(k.fee), cael(8)),
    ...(k.tuitionCentsPerCredit === null
      ? []
      : [say('Fees', `In class a credit costs ${dollars(k.tuitionCentsPerCredit)} of tuition.`)]),
    ...k.caps.map((cap) => say('Limits', `${cap.label}.`, cap.source)),
    ...(k.duplicates.refuseSameCourse
      ? [say('Limits', 'Credit for the same course counts once, wherever it was earned.')]
      : []),
    ...ofGraduation(k),
    ...ofTranscript(k),
    say(
      'Files',
      `A file may have up to ${size(k.evidence.fileBytes)}, a claim up to ${k.evidence.files} files of ${size(k.evidence.claimBytes)} together.`,
    ),
    say(
      'How long it is kept',
      `The record of a claim is kept for ${years(k.retention.recordYears)} after the decision, its evidence for ${years(k.retention.evidenceYears)}; a draft that was never sent for ${years(k.retention.draftYears)}.`,
    ),
  ];
}

function ofSteps(k: PolicyKnobs): Explained[] {
  const { days } = k;
  return [
    ...(k.proposalRequired
      ? [say('Steps', `Begin with a short proposal; it is answered within ${businessDays(days.proposal)}.`)]
      : []),
    k.acceptance === 'automatic'
      ? say('Steps', 'A complete claim goes to the reviewers at once.')
      : say(
          'Steps',
          `A coordinator looks at each claim within ${businessDays(days.acceptance)} and accepts it or returns it with a reason.`,
        ),
    ...(k.interview === 'required' ? [say('Steps', 'There is an interview.')] : []),
    say(
      'Steps',
      `Reviewers read within ${businessDays(days.review)}. They may ask for more information; you have ${businessDays(days.infoRequest)} to answer, and their time stands still meanwhile.`,
    ),
    say('Steps', `The decision follows within ${businessDays(days.decision)}.`),
    say(
      'Steps',
      `A claim can be sent ${k.maxAttempts === 1 ? 'once' : `up to ${k.maxAttempts} times`}.${k.maxAttempts > 1 ? ` You have ${businessDays(days.revision)} for a revision.` : ''}`,
    ),
  ];
}

function ofReading(k: PolicyKnobs): Explained[] {
  const second = [
    ...(k.sampleSecondPercent > 0
      ? [`${k.sampleSecondPercent} of 100 claims, chosen at random, are read by a second person`]
      : []),
    ...(k.secondReadDenials ? ['each denial is read by a second person before it is decided'] : []),
  ];
  return [
    say(
      'Who reads',
      `Each claim is read by ${k.reviewers === 1 ? 'one faculty member' : `${k.reviewers} faculty members independently`} with expertise in the subject${k.training.required ? ` and training in assessment within the last ${k.training.validMonths} months` : ''}.`,
      `${cael(4)}; ${cael(9)}`,
    ),
    ...(second.length > 0 ? [say('Who reads', `To keep readings consistent, ${second.join(', and ')}.`)] : []),
    ...(k.blind.learnerNames ? [say('Who reads', 'Reviewers do not see your name.')] : []),
    say(
      'Who decides',
      k.committeeSize === 0
        ? 'An approver decides on the reviewers’ recommendation.'
        : `A committee of ${k.committeeSize} decides on the reviewers’ recommendation.`,
      cael(4),
    ),
  ];
}

function ofOutcome(k: PolicyKnobs): Explained[] {
  const kinds = [
    'full credit',
    ...(k.partialCredit ? ['fewer credits'] : []),
    ...(k.alternativeCredit ? ['credit for another course'] : []),
    'no credit',
  ];
  return [
    say(
      'The decision',
      `A decision gives ${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1)}. Each comes with feedback on every criterion.`,
      cael(2),
    ),
    say(
      'Appeals',
      k.appeals.windowDays === 0
        ? 'Decisions are final.'
        : `You may appeal within ${businessDays(k.appeals.windowDays)}. New reviewers read the claim and it is decided again within ${businessDays(k.appeals.days)}.`,
    ),
  ];
}

function ofGraduation({ graduation }: PolicyKnobs): Explained[] {
  const { minCreditsRemaining: left, minDaysBefore: before } = graduation;
  return [
    ...(left === null
      ? []
      : [say('Limits', `At least ${plainCredits(credits(left))} credits of your program must still be ahead of you.`)]),
    ...(before === null ? [] : [say('Limits', `Send a claim at least ${businessDays(before)} before you graduate.`)]),
  ];
}

/** Methods that stand on the transcript alike share a sentence. */
function ofTranscript({ notation }: PolicyKnobs): Explained[] {
  const alike = new Map<string, string[]>();
  for (const method of methods) {
    const { grade, inGpa, resident, transcriptComment } = notation[method];
    const how = `“${grade}”, ${inGpa ? 'in' : 'outside'} the grade point average, and ${resident ? 'counts' : 'does not count'} as earned in residence`;
    alike.set(how, [...(alike.get(how) ?? []), transcriptComment || method.replace('_', ' ')]);
  }
  return [...alike].map(([how, names]) => say('On the transcript', `${names.join('; ')}: stands as ${how}.`));
}

function feeInWords(fee: FeeRule): string {
  const when = fee.dueBeforeAcceptance ? ' It is due before the claim is accepted for review.' : '';
  const again = fee.laterAttempts === 'free' ? ' A revision costs nothing more.' : ' A revision is charged again.';
  const never = ' The fee is fixed when you send the claim and does not depend on the result.';
  switch (fee.basis) {
    case 'none':
      return 'There is no fee.';
    case 'flat':
      return `There is one fee of ${dollars(fee.cents)} with your first claim.${when}${never}`;
    case 'per_claim':
      return `Each claim costs ${dollars(fee.cents)}.${when}${again}${never}`;
    case 'per_course':
      return `Each course claimed costs ${dollars(fee.cents)}.${when}${again}${never}`;
    case 'per_credit_claimed':
      return `Each credit claimed costs ${dollars(fee.cents)}.${when}${again}${never}`;
    case 'bands': {
      const bands = fee.bands.map((b) => `up to ${plainCredits(credits(b.creditsUpTo))} credits ${dollars(b.cents)}`);
      return `A claim costs, by the credits claimed: ${bands.join(', ')}.${when}${again}${never}`;
    }
  }
}

const say = (topic: string, text: string, source: string | null = null): Explained => ({ topic, text, source });
const dollars = (cents: number) => `$${(cents / 100).toFixed(2)}`;
const businessDays = (n: number) => `${n} business day${n === 1 ? '' : 's'}`;
const years = (n: number) => `${n} year${n === 1 ? '' : 's'}`;
const size = (bytes: number) =>
  bytes < 1024 ** 3 ? `${Math.round(bytes / 1024 ** 2)} MiB` : `${Math.round((bytes / 1024 ** 3) * 10) / 10} GiB`;
