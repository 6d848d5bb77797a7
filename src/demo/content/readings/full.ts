import { general, technical, type ReadingContent } from './reading.js';

/** Readings that recommend all the credit, by claim. */
export const fullReadings = {
  ece101: {
    scores: general('meets', 'exceeds', 'meets', 'exceeds', 'exceeds', 'meets'),
    comments: {
      reflection:
        'The story of the word “aggressive” in a log is worth a class period. You changed how you write because of it, and how you teach others to.',
      concepts:
        'Piaget and Vygotsky are used to plan, not to decorate. In ECE 110 you would meet their critics; you are ready for them.',
    },
    outcomes: {
      2: 'The plan grows out of what you saw, child by child, in two languages. This is what we try to teach in fifteen weeks.',
      4: 'A good dilemma, honestly resolved. Your added note about 606 CMR 7.00 answered my question.',
    },
    summary:
      'The learning is equal to our course in every outcome and deeper in observation and planning. The director’s letter and the plan confirm each other. I recommend full credit.',
    recommendation: 'full',
  },
  mfg110: {
    scores: general('meets', 'exceeds', 'exceeds', 'exceeds', 'meets', 'meets'),
    comments: {
      concepts: 'Bonus tolerance at MMC is explained correctly and used correctly. Many journeymen cannot do both.',
    },
    outcomes: { 3: 'Datum precedence as the way the part is held: exactly.' },
    summary:
      'The set-up sheet alone shows three of the four outcomes. The answer on datums and MMC settles the fourth. Equal to an A in my section.',
    recommendation: 'full',
  },
  mfg120: {
    scores: general('meets', 'exceeds', 'meets', 'exceeds', 'exceeds', 'meets'),
    comments: {
      application:
        'You roughed, unclamped and finished light because the part had moved. The chart shows the rest. This is process thinking and not button pushing.',
    },
    summary:
      'Set-up, programming, cutting data and first article are all there, from a working shop, with the numbers. Full credit.',
    recommendation: 'full',
  },
  cit105: {
    scores: technical('meets', 'exceeds', 'exceeds', 'meets'),
    comments: {
      method:
        'KB0417 is a model: nineteen tickets sorted by hour, one change at a time, ten restarts, then two weeks of waiting before you called it solved.',
    },
    summary:
      'A current A+, a letter with numbers, and a knowledge-base article that I would like to use in class with permission. Full credit.',
    recommendation: 'full',
  },
  cit140: {
    scores: technical('meets', 'meets', 'meets', 'exceeds'),
    comments: {
      responsibility:
        'The distinction between a bad outcome and an unassessed one under HIPAA is the point that most students miss.',
      artifacts:
        'The timeline is your own and usable as evidence. A network diagram of the isolation would have made it complete.',
    },
    outcomes: { 3: 'Leaving the machine on for its memory and hashing the image are right, and you say why.' },
    summary:
      'A real incident, handled in the right order and written down. With Security+ and the risk-register entries all four outcomes are met. I recommend full credit.',
    recommendation: 'full',
  },
  acc101: {
    scores: { double_entry: 'exceeds', period_end: 'meets', statements: 'meets', controls: 'exceeds' },
    comments: {
      period_end: 'Four adjusting entries with four different reasons. The allowance from the ageing is well argued.',
    },
    summary:
      'Ten years of adjusted trial balances, confirmed by the CPA who receives them, and work papers that show how. Equal to the course in every outcome.',
    recommendation: 'full',
  },
  acc115: {
    scores: general('meets', 'meets', 'meets', 'exceeds', 'meets', 'meets'),
    comments: {
      application: 'You restored a back-up each quarter because a copy never restored is a hope. I shall quote that.',
    },
    summary:
      'Set-up, daily processing, reports that led to decisions, and protection of the data. The certification is current. Full credit.',
    recommendation: 'full',
  },
  luis_bus201: {
    scores: general('meets', 'meets', 'meets', 'exceeds', 'exceeds', 'meets'),
    comments: {
      concepts:
        'Herzberg is used well. Read also what has been said against him; your own numbers fit a different explanation too.',
    },
    summary: 'Planning, organizing, leading and controlling, each with a document that shows it at work. Full credit.',
    recommendation: 'full',
  },
  bus215: {
    scores: general('meets', 'exceeds', 'meets', 'exceeds', 'exceeds', 'exceeds'),
    comments: { reflection: '“I cannot prove that it was only this” is the most scholarly sentence in the portfolio.' },
    summary:
      'Selection, onboarding, appraisal and law are all shown, in a business where most do without. Full credit.',
    recommendation: 'full',
  },
} satisfies Record<string, ReadingContent>;
