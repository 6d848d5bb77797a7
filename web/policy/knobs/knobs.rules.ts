import type { Api } from '../../api/client.js';

export type Knobs = Api['Knobs'];

/** How a value is written: the kind of its control. */
export type Kind =
  | { as: 'yes' }
  | { as: 'number' }
  | { as: 'maybe' }
  | { as: 'dollars'; maybe?: true }
  | { as: 'megabytes' }
  | { as: 'choice'; of: readonly string[] }
  | { as: 'days' }
  | { as: 'lines' }
  | { as: 'bands' }
  | { as: 'exclusions' }
  | { as: 'caps' }
  | { as: 'notation' };

const yes = { as: 'yes' } as const;
const number = { as: 'number' } as const;
const choice = (...of: string[]) => ({ as: 'choice', of }) as const;
const days = [
  'proposal', 'acceptance', 'offerAnswer', 'review', 'infoRequest', 'discussion', 'decision', 'revision', 'returned',
  'draftIdle', 'attestation',
]; // prettier-ignore

/** Every value by its path, in groups, in the order in which a college thinks of them. */
export const groups: Record<string, Record<string, Kind>> = {
  entry: {
    selfRegistration: yes,
    proposalRequired: yes,
    acceptance: choice('automatic', 'coordinator'),
    maxAttempts: number,
  },
  reading: {
    reviewers: number,
    sampleSecondPercent: number,
    secondReadDenials: yes,
    'blind.learnerNames': yes,
    'blind.reviewerNamesFromLearner': yes,
    marksToLearner: yes,
    interview: choice('none', 'required'),
    'agreement.outcomeDiffers': yes,
    'agreement.levels': number,
    disagreement: choice('discussion', 'third_reader'),
    'training.required': yes,
    'training.validMonths': number,
  },
  decision: {
    committeeSize: number,
    partialCredit: yes,
    alternativeCredit: yes,
    'appeals.windowDays': number,
    'appeals.days': number,
    'appeals.reviewers': number,
  },
  fee: {
    'fee.basis': choice('none', 'per_claim', 'per_course', 'per_credit_claimed', 'bands', 'flat'),
    'fee.cents': { as: 'dollars' },
    'fee.bands': { as: 'bands' },
    'fee.laterAttempts': choice('free', 'charged'),
    'fee.dueBeforeAcceptance': yes,
    tuitionCentsPerCredit: { as: 'dollars', maybe: true },
  },
  days: {
    ...Object.fromEntries(days.map((step) => [`days.${step}`, number])),
    reminders: { as: 'days' },
    escalateAfterDays: number,
    'expiry.draft': yes,
    'expiry.returned': yes,
    'expiry.revision': yes,
    'expiry.infoRequest': yes,
  },
  limits: {
    caps: { as: 'caps' },
    'duplicates.refuseSameCourse': yes,
    exclusions: { as: 'exclusions' },
    'graduation.minCreditsRemaining': { as: 'maybe' },
    'graduation.minDaysBefore': { as: 'maybe' },
  },
  transcript: {
    courseTitleMax: number,
    notation: { as: 'notation' },
    'credentials.results': yes,
    'credentials.evidenceHashes': yes,
  },
  files: {
    'evidence.fileBytes': { as: 'megabytes' },
    'evidence.files': number,
    'evidence.claimBytes': { as: 'megabytes' },
    'evidence.types': { as: 'lines' },
    'evidence.openUnscanned': { as: 'yes' },
    'evidence.linkSnapshots': { as: 'yes' },
    'evidence.sharedWords': choice('nobody', 'coordinators', 'approvers_too'),
  },
  keeping: { 'retention.recordYears': number, 'retention.evidenceYears': number, 'retention.draftYears': number },
};

/** The value at a path such as `days.review`. */
export function valueAt(knobs: Knobs, path: string): unknown {
  return path.split('.').reduce<unknown>((value, part) => (value as Record<string, unknown>)[part], knobs);
}

/** The same values with another one at this path. */
export function withValue(knobs: Knobs, path: string, value: unknown): Knobs {
  const [name = '', part] = path.split('.');
  if (part === undefined) return { ...knobs, [name]: value };
  const whole = (knobs as unknown as Record<string, object>)[name];
  return { ...knobs, [name]: { ...whole, [part]: value } };
}

const megabyte = 1024 * 1024;

/** What stands in the field of a value. */
export function textOf(kind: Kind, value: unknown, path: string): string {
  if (value === null || value === undefined) return '';
  switch (kind.as) {
    case 'dollars':
      return String((value as number) / 100);
    case 'megabytes':
      return String(Math.round((value as number) / megabyte));
    case 'days':
      return (value as number[]).join(', ');
    case 'lines':
      return (value as string[]).join('\n');
    case 'exclusions':
      return (value as Knobs['exclusions']).map(({ code, reason }) => `${code}: ${reason}`).join('\n');
    case 'bands':
      return (value as Knobs['fee']['bands']).map((b) => `${Number(b.creditsUpTo)}: ${b.cents / 100}`).join('\n');
    default:
      return path === 'graduation.minCreditsRemaining' ? String(Number(value)) : String(value as string | number);
  }
}

/** The value that a text in its field stands for; undefined for a text that stands for none. */
export function valueOf(kind: Kind, text: string, path: string): unknown {
  const written = text.trim();
  const amount = Number(written.replace(',', '.'));
  switch (kind.as) {
    case 'number':
      return written === '' || !Number.isInteger(amount) ? undefined : amount;
    case 'maybe':
      if (written === '') return null;
      if (Number.isNaN(amount)) return undefined;
      return path === 'graduation.minCreditsRemaining' ? amount.toFixed(2) : amount;
    case 'dollars':
      if (written === '') return kind.maybe ? null : undefined;
      return Number.isNaN(amount) ? undefined : Math.round(amount * 100);
    case 'megabytes':
      return Number.isNaN(amount) || amount <= 0 ? undefined : Math.round(amount * megabyte);
    case 'days': {
      const list = written === '' ? [] : written.split(/[\s,;]+/).map(Number);
      return list.every(Number.isInteger) ? list : undefined;
    }
    case 'lines':
      return written.split(/\s+/).filter((line) => line !== '');
    case 'exclusions': {
      const lines = written.split('\n').filter((line) => line.trim() !== '');
      const parts = lines.map((line) =>
        /^([^:]+):(.+)$/
          .exec(line)
          ?.slice(1)
          .map((part) => part.trim()),
      );
      return parts.every((part) => part?.every((text) => text !== ''))
        ? parts.map((part) => ({ code: part![0]!, reason: part![1]! }))
        : undefined;
    }
    case 'bands': {
      const bands = written
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => line.split(':').map(Number));
      if (bands.some(([upTo, dollars]) => !Number.isFinite(upTo) || !Number.isFinite(dollars))) return undefined;
      return bands.map(([upTo, dollars]) => ({ creditsUpTo: upTo!.toFixed(2), cents: Math.round(dollars! * 100) }));
    }
    default:
      return written;
  }
}
