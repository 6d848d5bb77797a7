import fc from 'fast-check';
import { claimStatuses } from '../claim.rules.js';
import {
  asSeenBy,
  attemptOfSubmission,
  blindFileName,
  keyOf,
  refusalsToDeclare,
  refusalsToSubmit,
  type Submittable,
} from './submission.rules.js';

const policy = {
  proposalRequired: false,
  exclusions: [{ code: 'CHE', reason: 'The laboratory is in class.' }],
  maxAttempts: 2,
  evidence: { files: 10, claimBytes: 1000 },
  graduation: { minCreditsRemaining: '6.00', minDaysBefore: 80 },
};
const rubric = { id: 'r' };
const file = (state: 'ready' | 'attention' | 'refused' = 'ready') => ({ id: `a ${state} file`, title: 'Plan', state });
const outcome = { id: 'o1', title: 'Lead a team', required: true, statement: 'I led one.', evidence: [file()] };
const complete: Submittable = {
  status: 'draft',
  attempt: 0,
  proposalState: 'none',
  target: { courseCode: 'BUS 101', subjectCode: 'BUS' },
  outcomes: [outcome],
  files: { count: 1, bytes: 10 },
};
const codes = (claim: Partial<Submittable>, over: Partial<typeof policy> = {}, r: typeof rubric | null = rubric) =>
  refusalsToSubmit({ ...complete, ...claim }, { ...policy, ...over }, r).map((refusal) => refusal.code);

describe('a claim can be sent', () => {
  it('when every required outcome has a statement and evidence', () => {
    expect(codes({})).toEqual([]);
  });

  it('with optional outcomes left empty', () => {
    expect(codes({ outcomes: [outcome, { ...outcome, required: false, statement: '', evidence: [] }] })).toEqual([]);
  });

  it('again after it was returned or sent for revision', () => {
    expect(codes({ status: 'returned', attempt: 1 })).toEqual([]);
    expect(codes({ status: 'revision', attempt: 1 })).toEqual([]);
  });
});

describe('a claim cannot be sent', () => {
  it('without a statement', () => {
    expect(refusalsToSubmit({ ...complete, outcomes: [{ ...outcome, statement: ' \n' }] }, policy, rubric)).toEqual([
      { code: 'no_statement', detail: 'Say what you learned for “Lead a team”.', about: 'o1' },
    ]);
  });

  it('for what the policy excludes: a course, or all of a subject', () => {
    const excluded = [
      { courseCode: 'CHE 101', subjectCode: 'che' },
      { courseCode: null, subjectCode: 'CHE' },
      { courseCode: 'Che', subjectCode: 'SCI' },
    ];
    for (const target of excluded) expect(codes({ target })).toEqual(['excluded']);
    expect(codes({ target: { courseCode: 'CHEM 101', subjectCode: 'CHEM' } })).toEqual([]);
  });

  it('without evidence', () => {
    expect(codes({ outcomes: [{ ...outcome, evidence: [] }] })).toEqual(['no_evidence']);
  });

  it('with a file that cannot be opened, told once however often it is linked', () => {
    const broken = { ...outcome, evidence: [file(), file('attention'), file('refused')] };
    expect(codes({ outcomes: [broken, broken] })).toEqual(['evidence_needs_attention', 'evidence_refused']);
  });

  it('without outcomes, or without a published rubric', () => {
    expect(codes({ outcomes: [] })).toEqual(['no_outcomes']);
    expect(codes({}, {}, null)).toEqual(['no_rubric']);
  });

  it('while it is elsewhere', () => {
    const elsewhere = claimStatuses.filter((s) => !['draft', 'returned', 'revision'].includes(s));
    for (const status of elsewhere) expect(codes({ status })).toContain('wrong_state');
  });

  it('more often than the policy allows', () => {
    expect(codes({ status: 'revision', attempt: 2 })).toEqual(['no_attempts_left']);
    expect(codes({ status: 'returned', attempt: 2 })).toEqual([]);
  });

  it.each(['none', 'sent', 'declined'] as const)('where a proposal is required and it is “%s”', (proposalState) => {
    expect(codes({ proposalState }, { proposalRequired: true })).toEqual(['no_proposal']);
    expect(codes({ proposalState: 'agreed' }, { proposalRequired: true })).toEqual([]);
  });

  it('with more or larger files than the policy allows', () => {
    expect(codes({ files: { count: 11, bytes: 10 } })).toEqual(['too_many_files']);
    expect(codes({ files: { count: 1, bytes: 1001 } })).toEqual(['files_too_large']);
  });

  it('too close to graduation', () => {
    const near = (creditsRemaining: number | null, daysLeft: number | null) =>
      refusalsToSubmit(complete, policy, rubric, { creditsRemaining, daysLeft }).map((r) => r.code);
    expect(near(600, 80)).toEqual([]);
    expect(near(599, 79)).toEqual(['too_few_credits_left', 'too_close_to_graduation']);
    expect(near(null, null)).toEqual([]);
    const lax = { ...policy, graduation: { minCreditsRemaining: null, minDaysBefore: null } };
    expect(refusalsToSubmit(complete, lax, rubric, { creditsRemaining: 0, daysLeft: 0 })).toEqual([]);
  });

  it('whatever else is true, while a required outcome lacks a statement or evidence', () => {
    const outcomes = fc.array(
      fc.record({
        required: fc.boolean(),
        statement: fc.constantFrom('', ' ', 'I did.'),
        evidence: fc.array(fc.constant(file()), { maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(outcomes, (drawn) => {
        const listed = drawn.map((o, i) => ({ ...o, id: String(i), title: `Outcome ${i}` }));
        const lacking = listed.filter((o) => o.required && (!o.statement.trim() || o.evidence.length === 0));
        const about = refusalsToSubmit({ ...complete, outcomes: listed }, policy, rubric).map(
          (refusal) => refusal.about,
        );
        expect([...new Set(about)].sort()).toEqual(lacking.map((o) => o.id).sort());
      }),
    );
  });
});

describe('an attempt', () => {
  it('is not used up by what was returned unread', () => {
    expect(attemptOfSubmission({ status: 'draft', attempt: 0 })).toBe(1);
    expect(attemptOfSubmission({ status: 'returned', attempt: 1 })).toBe(1);
    expect(attemptOfSubmission({ status: 'revision', attempt: 1 })).toBe(2);
  });
});

describe('the declaration', () => {
  const warnings = [{ code: 'over_limit', detail: 'You have 15 credits already.', about: 'neche' }];

  it('says that the work is the learner’s own', () => {
    expect(refusalsToDeclare({ ownWork: true, acknowledged: [] }, [])).toEqual([]);
    expect(refusalsToDeclare({ ownWork: false, acknowledged: [] }, [])[0]?.code).toBe('not_declared');
  });

  it('names every warning that there is', () => {
    const [warning] = warnings;
    expect(keyOf(warning!)).toBe('over_limit:neche');
    expect(keyOf({ code: 'already_earned' })).toBe('already_earned');
    expect(refusalsToDeclare({ ownWork: true, acknowledged: ['over_limit:neche'] }, warnings)).toEqual([]);
    expect(refusalsToDeclare({ ownWork: true, acknowledged: ['over_limit:other'] }, warnings)).toEqual([
      { code: 'warning_unread', detail: 'Read this first: You have 15 credits already.', about: 'over_limit:neche' },
    ]);
  });
});

describe('where learners are hidden from reviewers', () => {
  const submission = {
    learner: { id: 'l', name: 'Rosa Martinez' },
    evidence: [{ fileName: 'Rosa Martinez CV.PDF' }, { fileName: null }, { fileName: 'rosa' }],
    supplements: [{ evidence: [{ fileName: 'letter for Rosa.docx' }] }],
  };

  it('neither the name nor a file name leaves', () => {
    const seen = asSeenBy('reviewer', submission, true);
    expect(seen).toEqual({
      learner: null,
      evidence: [{ fileName: 'evidence-1.pdf' }, { fileName: null }, { fileName: 'evidence-2' }],
      supplements: [{ evidence: [{ fileName: 'evidence-3.docx' }] }],
    });
    expect(JSON.stringify(seen)).not.toMatch(/rosa/i);
  });

  it('staff and the learner see everything, and so do reviewers where names are shown', () => {
    expect(asSeenBy('staff', submission, true)).toBe(submission);
    expect(asSeenBy('learner', submission, true)).toBe(submission);
    expect(asSeenBy('reviewer', submission, false)).toBe(submission);
  });

  it('an ending that is none does not leave either', () => {
    expect(blindFileName(1, 'by Rosa.Martinez from Boston')).toBe('evidence-1');
  });
});
