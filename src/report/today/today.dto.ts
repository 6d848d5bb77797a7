import { StageCount } from '../cases/case.dto.js';
import type { ConcernKind, Urgency } from './concern.rules.js';

export class ConcernClaim {
  id: string;
  reference: string;
  courseCode: string | null;
  title: string;
  learnerName: string;
}

/** How many reviewers cannot be asked for this reason. One can have several. */
export class Obstacle {
  code: string;
  reviewers: number;
}

/** What the sentence of a concern needs; each kind fills in its own. */
export class ConcernFacts {
  /** Who is late, left a seat, declared an expertise, or is asked. */
  name?: string | null;
  role?: string | null;
  /** Who has the seat now that somebody left; null while nobody has. */
  nextName?: string | null;
  /** How a seat was left: `declined`, `expired`, `recused` or `released`; or the kind of a deadline. */
  how?: string;
  /** Business days past the date, or in this state. */
  days?: number;
  reminders?: number;
  /** The criterion that readers are furthest apart on, and the levels that they chose. */
  criterion?: string | null;
  levels?: number[];
  outcomeDiffers?: boolean;
  /** About so many business days within which nine of ten claims leave this state. */
  usualDays?: number;
  state?: string;
  address?: string;
  template?: string;
  error?: string | null;
  subject?: string;
  /** Of a line that is held back: the codes of what is against it, and the words of the first. */
  codes?: string[];
  detail?: string;
  obstacles?: Obstacle[];
  /** How many files nobody can open. */
  count?: number;
}

/** Ids that lead to the remedy. */
export class ConcernLinks {
  deadlineId?: string | null;
  assignmentId?: string | null;
  mailId?: string | null;
  personId?: string | null;
  awardId?: string | null;
  expertiseId?: string | null;
}

/** One thing that needs a person. */
export class ConcernView {
  /** Of a claim's concern the claim's id; the same as long as it is about the same thing. */
  id: string;
  kind: ConcernKind;
  urgency: Urgency;
  /** Other kinds of concern about the same claim. */
  also: ConcernKind[];
  claim: ConcernClaim | null;
  since: Date;
  facts: ConcernFacts;
  links: ConcernLinks;
}

/** A reviewer's open seats out of what they take. */
export class ReviewerLoad {
  personId: string;
  name: string;
  open: number;
  capacity: number;
  /** The last day of a leave that runs today. */
  onLeaveUntil: string | null;
}

export class TodayView {
  at: Date;
  concerns: ConcernView[];
  stages: StageCount[];
  reviewers: ReviewerLoad[];
}
