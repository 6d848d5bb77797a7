import { defaultKnobs } from '../src/policy/default.rules.js';
import { knobsOf, type FeeRule, type PartialKnobs, type PolicyKnobs } from '../src/policy/policy.rules.js';
import { plainRules } from '../web/policy/public/plain.rules.js';
import { rulesWords } from '../web/policy/public/rules.words.js';
import type { Language } from '../web/words/words.js';
import { gradeOf } from './words/reading-level.js';

const rules = (change: PartialKnobs = {}, language: Language = 'en') =>
  plainRules(knobsOf(change, defaultKnobs), language);
const words = (change: PartialKnobs = {}, language: Language = 'en') =>
  rules(change, language)
    .map(({ text, source }) => `${text} ${source ?? ''}`)
    .join('\n');

/** Whatever a policy can say is said by one of these. */
const bands = [
  { creditsUpTo: '3.00', cents: 5000 },
  { creditsUpTo: '12.00', cents: 9000 },
];
const bases: FeeRule['basis'][] = ['none', 'flat', 'per_claim', 'per_course', 'per_credit_claimed', 'bands'];
const graded = { ...defaultKnobs.notation.military, grade: 'MIL', inGpa: true, resident: true, transcriptComment: '' };
const everything: PartialKnobs[] = [
  {},
  ...bases.flatMap((basis) =>
    (['free', 'charged'] as const).map((laterAttempts) => ({ fee: { basis, cents: 12_500, bands, laterAttempts } })),
  ),
  {
    proposalRequired: true,
    acceptance: 'automatic',
    interview: 'required',
    maxAttempts: 1,
    tuitionCentsPerCredit: 24_550,
    reviewers: 2,
    training: { required: false },
    sampleSecondPercent: 0,
    secondReadDenials: true,
    committeeSize: 3,
    fee: { basis: 'per_claim', cents: 12_500, dueBeforeAcceptance: true },
    appeals: { windowDays: 0 },
    graduation: { minCreditsRemaining: '6.00', minDaysBefore: 120 },
    notation: { military: graded },
  },
];

describe('a policy in plain words', () => {
  it.each<[FeeRule['basis'], string, string]>([
    ['none', 'There is no fee.', 'No cuesta nada.'],
    ['flat', 'You pay $125 once', 'Usted paga $125 una sola vez'],
    ['per_claim', 'Each claim costs $125.', 'Cada solicitud cuesta $125.'],
    ['per_course', 'Each course that you claim costs $125.', 'Cada curso que pide cuesta $125.'],
    ['per_credit_claimed', 'Each credit that you claim costs $125.', 'Cada crédito que pide cuesta $125.'],
    ['bands', 'up to 3 credits $50, up to 12 credits $90.', 'hasta 3 créditos $50, hasta 12 créditos $90.'],
  ])('says a fee %s', (basis, en, es) => {
    const change = { fee: { basis, cents: 12_500, bands } };
    expect(words(change)).toContain(en);
    expect(words(change, 'es')).toContain(es);
  });

  it.each<[PartialKnobs, string, string]>([
    [{ proposalRequired: true }, 'It is answered within 5 business days.', 'Se responde en 5 días hábiles.'],
    [{ acceptance: 'automatic' }, 'goes to the reviewers at once', 'pasa enseguida a quienes evalúan'],
    [{ interview: 'required' }, 'There is an interview.', 'Hay una entrevista.'],
    [{ maxAttempts: 1 }, 'You can send a claim once.', 'Puede enviar una solicitud una vez.'],
    [{ maxAttempts: 3 }, 'up to 3 times. You have 30 business days', 'hasta 3 veces. Tiene 30 días hábiles'],
    [{ tuitionCentsPerCredit: 24_550 }, 'one credit costs $245.50', 'un crédito cuesta $245.50'],
    [{ reviewers: 2 }, '2 faculty members who know', '2 profesores que conocen'],
    [{ training: { required: true, validMonths: 12 } }, 'within the last 12 months', 'en los últimos 12 meses'],
    [{ secondReadDenials: true }, 'a second one reads before', 'otra persona lee antes'],
    [{ committeeSize: 3 }, 'A committee of 3 decides', 'Decide un comité de 3 personas'],
    [
      { partialCredit: false, alternativeCredit: false },
      'You get full credit or no credit.',
      'Usted recibe todo el crédito o ningún crédito.',
    ],
    [{ appeals: { windowDays: 0 } }, 'Decisions are final.', 'Las decisiones son definitivas.'],
    [{ graduation: { minCreditsRemaining: '6.00' } }, 'At least 6 credits of your', 'faltar al menos 6 créditos'],
    [{ graduation: { minDaysBefore: 120 } }, '120 business days before you graduate', '120 días hábiles antes de'],
  ])('says %j', (change, en, es) => {
    expect(words(change)).toContain(en);
    expect(words(change, 'es')).toContain(es);
  });

  it('says once what is the same for several ways to credit', () => {
    expect(rules().filter(({ topic }) => topic === 'transcript')).toHaveLength(1);
    expect(words({ notation: { military: graded } })).toContain('Military training: it stands as “MIL”. It counts in');
    const own = { ...graded, transcriptComment: 'By the Guard' };
    expect(words({ notation: { military: own } }, 'es')).toContain('By the Guard: figura como «MIL». Cuenta en');
  });

  it('does not say what the policy does not have', () => {
    expect(words({ blind: { learnerNames: false } })).not.toContain('do not see your name');
    expect(words({ duplicates: { refuseSameCourse: false } })).not.toContain('counts once');
    expect(words({ training: { required: false } })).not.toContain('trained');
  });

  it('leaves what a college wrote as it wrote it, and says that it did', () => {
    const exclusions = [{ code: 'CHE 101', reason: 'Its laboratory is here.' }];
    const caps = [{ ...defaultKnobs.caps[0]!, label: 'Thirty at most', source: 'Senate, 2025' }];
    const written = rules({ exclusions, caps }, 'es').filter((rule) => rule.written);
    expect(written.map(({ text, source }) => [text, source])).toEqual([
      ['CHE 101: Its laboratory is here.', null],
      ['Thirty at most.', 'Senate, 2025'],
    ]);
  });
});

describe('a reader of Spanish', () => {
  it('reads no sentence, heading or source in English, whatever the policy', () => {
    for (const change of everything) {
      const [en, es] = [rules(change), rules(change, 'es')];
      expect(es).toHaveLength(en.length);
      const texts = new Set(en.flatMap(({ text, source }) => [text, source ?? '', ...text.split('. ')]));
      expect(es.flatMap(({ text, source }) => [text, source ?? '', ...text.split('. ')]).filter((one) => one !== '' && texts.has(one))).toEqual([]); // prettier-ignore
      expect(words(change, 'es')).not.toMatch(/\b(the|you|your|and|credit|claim|reviewers?|with|of)\b/i);
      expect(es.filter(({ written }) => written)).toEqual([]);
    }
    const named = Object.values(rulesWords.en.topics);
    expect(Object.values(rulesWords.es.topics).filter((topic) => named.includes(topic))).toEqual([]);
  });

  it('reads in Spanish what every new policy begins with', () => {
    const { caps, notation }: PolicyKnobs = defaultKnobs;
    const ours = [...caps.flatMap(({ label, source }) => [label, source]), ...Object.values(notation).map(({ transcriptComment }) => transcriptComment)]; // prettier-ignore
    expect(ours.filter((text) => rulesWords.es.ours[text] === undefined)).toEqual([]);
  });
});

test.each(everything.map((change) => [change]))('reads at grade 8 or below: %j', (change) => {
  expect(gradeOf(rules(change).map(({ text }) => text).join(' '))).toBeLessThanOrEqual(8); // prettier-ignore
});
