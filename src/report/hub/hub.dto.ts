import type { AttestationState } from '../../attestation/attestation.rules.js';
import type { ClaimStatus } from '../../claim/claim.rules.js';
import { SavingView } from '../../claim/idea/idea.dto.js';
import type { SectionStatus, Stage } from '../../claim/progress.rules.js';
import { NextStepView } from '../../claim/record/record.dto.js';

export class HubEvidence {
  id: string;
  title: string;
}

/** One outcome of a claim: a line of the task list, and a row of the coverage grid. */
export class HubSection {
  id: string;
  title: string;
  required: boolean;
  status: SectionStatus;
  words: number;
  evidence: HubEvidence[];
}

export class HubDecision {
  outcome: 'full' | 'reduced' | 'alternative' | 'none';
  credits: string;
  decidedAt: string;
  /** The credit stands in the student information system. */
  posted: boolean;
}

export class HubClaim {
  id: string;
  reference: string;
  status: ClaimStatus;
  /** Null once it was withdrawn or has expired. */
  stage: Stage | null;
  kind: 'course' | 'block';
  courseCode: string | null;
  title: string;
  credits: string;
  next: NextStepView;
  /** Since when it is where it is. */
  since: Date;
  /** The learner's own date, where there is one. */
  dueAt: Date | null;
  /** By when the college means to do its next step, where that has a date. */
  hearBy: Date | null;
  sections: HubSection[];
  completed: number;
  /** Every required section has a statement and evidence. */
  covered: boolean;
  decision: HubDecision | null;
}

export class HubAttestation {
  id: string;
  attestorName: string;
  state: AttestationState;
  /** When it was opened or answered, else when it was asked. */
  since: Date;
  experienceTitle: string;
}

/** What a learner comes back to. */
export class HubView {
  /** Open ones and the latest that were closed, the newest first. */
  claims: HubClaim[];
  /** The claim to continue with; null when there is none. */
  continueWith: string | null;
  /** Of the latest requests to supervisors. */
  attestations: HubAttestation[];
  experiences: number;
  evidence: number;
  /** What the open claims could save; null where the institution names no tuition. */
  saving: SavingView | null;
}
