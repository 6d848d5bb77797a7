/** A rubric with its levels from lowest to highest. Where `byOutcome` is set, criteria speak to the outcome of that number. */
export interface RubricDraft {
  key: string;
  title: string;
  subjectCode?: string;
  courseCode?: string;
  threshold: { model: 'every_criterion' | 'weighted_mean' | 'holistic'; minimumMean: number | null };
  criteria: readonly CriterionDraft[];
}

interface CriterionDraft {
  id: string;
  title: string;
  description: string;
  weight: number;
  mustMeet: boolean;
  outcomeNo?: number;
  /** What each level looks like, from lowest to highest. */
  looksLike: readonly [string, string, string, string];
}

export const levels = [
  { id: 'not_met', title: 'Does not meet', score: 0 },
  { id: 'partial', title: 'Partially meets', score: 100 },
  { id: 'meets', title: 'Meets', score: 200 },
  { id: 'exceeds', title: 'Exceeds', score: 300 },
] as const;

/** After the criteria that portfolio programs in New England publish. */
const general: RubricDraft = {
  key: 'general',
  title: 'Portfolio Assessment Rubric',
  threshold: { model: 'weighted_mean', minimumMean: 200 },
  criteria: [
    {
      id: 'sources',
      title: 'Sources of learning',
      description: 'Where and how the learning took place, and that it goes beyond doing the job.',
      weight: 1,
      mustMeet: false,
      looksLike: [
        'Jobs and years are listed; what was learned from them is not.',
        'Sources are named, but how they led to the claimed learning is unclear for some outcomes.',
        'Each outcome is traced to work, training, service or study that could have taught it.',
        'Several sources are woven together, and the learner shows how each added to or corrected the others.',
      ],
    },
    {
      id: 'demonstration',
      title: 'Demonstration of learning',
      description: 'Work samples and documents that show the learning: authentic, sufficient and current.',
      weight: 2,
      mustMeet: true,
      looksLike: [
        'No evidence, or evidence that is not the learner’s own or has no bearing on the outcomes.',
        'Evidence supports some outcomes; others rest on assertion or on material that is out of date.',
        'Authentic, current evidence supports each outcome to the extent of the course.',
        'Rich evidence from several settings, each piece introduced by what it shows.',
      ],
    },
    {
      id: 'concepts',
      title: 'Concepts and theory',
      description: 'The learner explains why things work, in the concepts of the discipline.',
      weight: 2,
      mustMeet: true,
      looksLike: [
        'Tasks are described without the ideas behind them.',
        'Terms of the discipline appear but are used loosely or only for some outcomes.',
        'Concepts of the discipline are used correctly to explain practice for each outcome.',
        'Competing ideas are compared and their limits in practice discussed.',
      ],
    },
    {
      id: 'application',
      title: 'Mastery and application',
      description: 'Knowledge and skill can be used in settings other than the one in which they were learned.',
      weight: 2,
      mustMeet: false,
      looksLike: [
        'Skills are limited to routines under direction.',
        'Some independent judgment is shown, in familiar situations only.',
        'Independent judgment in varied situations, at the level of a grade of C or better.',
        'New problems are solved, and others are taught or led to do the same.',
      ],
    },
    {
      id: 'reflection',
      title: 'Reflection on learning',
      description: 'The learner examines what changed in their thinking or practice, and why.',
      weight: 1,
      mustMeet: false,
      looksLike: [
        'Events are told; nothing is drawn from them.',
        'Lessons are named but not tied to what happened.',
        'Experience is examined: what was tried, what resulted, what changed.',
        'Assumptions are questioned, and the learner shows how later practice differed.',
      ],
    },
    {
      id: 'presentation',
      title: 'Presentation',
      description: 'Clear, organized writing at college level; evidence is easy to find.',
      weight: 1,
      mustMeet: false,
      looksLike: [
        'Hard to follow; evidence cannot be matched to outcomes.',
        'Mostly clear; some statements or evidence are hard to place.',
        'Clear and organized; each statement leads to its evidence.',
        'Polished and persuasive throughout.',
      ],
    },
  ],
};

const technicalPractice: RubricDraft = {
  key: 'cit',
  title: 'Information Technology Practice Rubric',
  subjectCode: 'CIT',
  threshold: { model: 'every_criterion', minimumMean: null },
  criteria: [
    {
      id: 'knowledge',
      title: 'Technical knowledge',
      description: 'Correct, current understanding of the technology of each outcome.',
      weight: 2,
      mustMeet: true,
      looksLike: [
        'Errors that would cause an outage or a breach.',
        'Correct in familiar matters; gaps in at least one outcome.',
        'Correct and current for every outcome.',
        'Explains alternatives, standards and where the technology is heading.',
      ],
    },
    {
      id: 'method',
      title: 'Method and troubleshooting',
      description: 'Works by a systematic method, changes one thing at a time, verifies.',
      weight: 2,
      mustMeet: true,
      looksLike: [
        'Trial and error.',
        'A method is described but not shown in the evidence.',
        'Tickets, notes or captures show a systematic method with verification.',
        'Finds root causes and removes them for good.',
      ],
    },
    {
      id: 'artifacts',
      title: 'Artifacts',
      description: 'Configurations, scripts, diagrams, tickets or documents of the learner’s own making.',
      weight: 2,
      mustMeet: true,
      looksLike: [
        'None, or not the learner’s.',
        'Artifacts for some outcomes, or with the learner’s part unclear.',
        'Own artifacts for every outcome, explained.',
        'Artifacts that others have adopted.',
      ],
    },
    {
      id: 'responsibility',
      title: 'Responsibility',
      description: 'Security, privacy, safety and the people who depend on the systems.',
      weight: 1,
      mustMeet: false,
      looksLike: [
        'Practices that put people or data at risk.',
        'Rules are known; reasons are not.',
        'Acts responsibly and explains why.',
        'Improves the practice of a team.',
      ],
    },
  ],
};

/** One criterion for each outcome of the course. */
const accounting: RubricDraft = {
  key: 'acc101',
  title: 'ACC 101 Outcome Rubric',
  courseCode: 'ACC 101',
  threshold: { model: 'weighted_mean', minimumMean: 200 },
  criteria: [
    {
      id: 'double_entry',
      title: 'Recording transactions',
      description: 'Journals and ledgers by double entry.',
      weight: 2,
      mustMeet: true,
      outcomeNo: 1,
      looksLike: [
        'Debits and credits are confused.',
        'Routine entries are right; unusual ones are not explained.',
        'Entries of a whole cycle are right and explained.',
        'Complex entries are analyzed and errors of others corrected.',
      ],
    },
    {
      id: 'period_end',
      title: 'Period end',
      description: 'Adjusting and closing entries.',
      weight: 2,
      mustMeet: true,
      outcomeNo: 2,
      looksLike: [
        'No adjusting entries.',
        'Some adjustments, by template.',
        'Accruals, deferrals, depreciation and closing, with reasons.',
        'Designs the period-end calendar and its controls.',
      ],
    },
    {
      id: 'statements',
      title: 'Financial statements',
      description: 'Income statement, equity, balance sheet.',
      weight: 2,
      mustMeet: true,
      outcomeNo: 3,
      looksLike: [
        'Cannot prepare a statement without software.',
        'Statements contain errors of classification.',
        'Correct, classified statements from a trial balance.',
        'Explains statements to owners or lenders.',
      ],
    },
    {
      id: 'controls',
      title: 'Reconciliation and control',
      description: 'Bank and control accounts, internal control.',
      weight: 1,
      mustMeet: false,
      outcomeNo: 4,
      looksLike: [
        'Balances are taken as they come.',
        'Reconciles; controls are not explained.',
        'Reconciles and explains the controls that protect cash.',
        'Has improved controls and can show the effect.',
      ],
    },
  ],
};

export const rubrics: readonly RubricDraft[] = [general, technicalPractice, accounting];
