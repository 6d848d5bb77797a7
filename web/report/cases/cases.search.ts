/** What the address of the list of cases says: the view is the address, so it can be kept, sent and gone back to. */
export interface CasesSearch {
  stage?: 'draft' | 'screening' | 'finding' | 'review' | 'learner' | 'approval' | 'closed' | 'all';
  sort?: 'due' | 'newest' | 'learner' | 'course';
  late?: true;
  unassigned?: true;
  subjectId?: string;
  programId?: string;
  reviewerId?: string;
  search?: string;
  view?: 'board';
  /** A bulk act to watch. */
  act?: string;
}

const choices = {
  stage: ['draft', 'screening', 'finding', 'review', 'learner', 'approval', 'closed', 'all'],
  sort: ['due', 'newest', 'learner', 'course'],
  view: ['board'],
} as const;
const texts = ['subjectId', 'programId', 'reviewerId', 'search', 'act'] as const;
const flags = ['late', 'unassigned'] as const;

/** Takes from an address what this list knows, and leaves out the rest: what is usual is not said. */
export function casesSearch(raw: Record<string, unknown>): CasesSearch {
  const chosen = Object.entries(choices).filter(([key, values]) => (values as readonly unknown[]).includes(raw[key]));
  const written = texts.filter((key) => isText(raw[key]));
  const set = flags.filter((key) => raw[key] === true || raw[key] === 'true');
  return Object.fromEntries([
    ...chosen.map(([key]) => [key, raw[key]]),
    ...written.map((key) => [key, String(raw[key])]),
    ...set.map((key) => [key, true]),
  ]) as CasesSearch;
}

/** A reference may be all digits, which the address reads as a number. */
function isText(value: unknown): boolean {
  return (typeof value === 'string' && value.trim() !== '') || typeof value === 'number';
}

/** The same as the API asks it. */
export function casesQuery({ view, act, ...search }: CasesSearch) {
  void view;
  void act;
  return search;
}
