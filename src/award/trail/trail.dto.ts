import { AwardView } from '../line/award.dto.js';
import { FindingView } from '../batch/batch.dto.js';
import type { LinePosting } from '../batch/batch.rules.js';
import type { Posting } from '../line/award.rules.js';
import { IdentityView } from '../ready/ready.dto.js';
import { ReconciliationFinding } from '../reconciliation/reconciliation.dto.js';

/** Who stands behind a line, one act after the other. */
export class TrailStep {
  act: 'submitted' | 'scored' | 'decided' | 'concurred' | 'objected' | 'concluded';
  /** Null for the system, and where the asking person has read the claim and so learns no names. */
  byName: string | null;
  at: Date;
  /** The recommendation, the outcome, or the seat's comment. */
  said: string | null;
  credits: string | null;
}

/** One piece of the evidence that was read, by the hash of its bytes. */
export class EvidenceHash {
  id: string;
  kind: string;
  title: string;
  /** Of a file; links and texts stand in the submission's own hash. */
  sha256: string | null;
  size: number | null;
}

/** One time that the line was put into a batch. */
export class TrailPosting {
  batchId: string;
  number: number;
  posting: LinePosting;
  reason: string | null;
  postedOn: string | null;
  preparedAt: Date;
  preparedByName: string | null;
  releasedAt: Date | null;
  releasedByName: string | null;
  answeredAt: Date | null;
  /** The number under which the SIS keeps it, where it said so. */
  reference: string | null;
}

/** A line of the same claim: what was issued, taken back and issued again. */
export class Correction {
  id: string;
  publicId: string;
  kind: 'award' | 'void';
  credits: string;
  termCode: string;
  posting: Posting;
  openedAt: Date;
  openedByName: string | null;
  voidedAt: Date | null;
  reason: string | null;
}

/** What the latest comparison with the SIS says about the line; `finding` is null where both agree. */
export class DifferenceView {
  reconciliationId: string;
  runAt: Date;
  finding: ReconciliationFinding | null;
}

/** Everything about one line of credit. */
export class TrailView {
  award: AwardView;
  identity: IdentityView;
  /** What an SIS would refuse in it; nothing for a line that has left or was dropped. */
  findings: FindingView[];
  submissionId: string;
  submissionSha256: string;
  approvals: TrailStep[];
  evidence: EvidenceHash[];
  postings: TrailPosting[];
  corrections: Correction[];
  /** Null while no comparison covers its term since it was opened. */
  difference: DifferenceView | null;
}
