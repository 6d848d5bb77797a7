import { Injectable } from '@nestjs/common';
import type { SubmissionView } from '../../claim/submission/submission.dto.js';
import { SubmissionService } from '../../claim/submission/submission.service.js';
import type { Content } from '../../evidence/file/content.js';
import type { Grant } from '../../evidence/access.js';
import { EvidenceReading } from '../../evidence/file/reading.service.js';
import type { FilePreview } from '../../evidence/preview/preview.dto.js';
import type { LinkView } from '../../evidence/link/link.dto.js';
import { LinkedPages } from '../../evidence/link/link.service.js';
import { Previews } from '../../evidence/preview/preview.service.js';
import type { Actor } from '../../kernel/actor.js';
import { found } from '../../kernel/refusal.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { mayRead, type AssignmentStatus } from './assignment.rules.js';
import { withoutNames, type Hidden } from './blind.rules.js';

interface Held {
  claimId: string;
  round: number;
  submissionId: string;
  learnerId: string;
  reviewerId: string;
  status: AssignmentStatus;
  claimStatus: string;
  blind: boolean;
}

/*
 ** What a reviewer reads.
 ** (1) Through their own seat only, and only while it is their task (`mayRead`).
 ** (2) An offer shows what is asked for, without statements or evidence: enough to see a conflict or a lack of time.
 ** (3) Where the policy pinned to the submission says blind, no name leaves: not in texts, not as a file's name.
 */
@Injectable()
export class ReadingService {
  constructor(
    private readonly database: Database,
    private readonly submissions: SubmissionService,
    private readonly evidence: EvidenceReading,
    private readonly previews: Previews,
    private readonly links: LinkedPages,
  ) {}

  submission(assignmentId: string, actor: Actor): Promise<SubmissionView> {
    return this.database.inInstitution(actor, async (tx) => {
      const held = await heldBy(tx, assignmentId, actor);
      const part = mayRead(held.status, held.claimStatus);
      found(part === 'nothing' ? null : part, 'assignment');
      const view = await this.submissions.read(tx, held.submissionId, actor);
      return readable(view, part === 'summary', held.blind ? await hiddenPerson(tx, held.learnerId) : null);
    });
  }

  /** The seat, if everything about it is open to its holder now. */
  async open(tx: Tx, assignmentId: string, actor: Actor): Promise<{ claimId: string; round: number }> {
    const held = await heldBy(tx, assignmentId, actor);
    return found(mayRead(held.status, held.claimStatus) === 'everything' ? held : null, 'assignment');
  }

  /** `text` as this reader may see it: without the learner's name where the policy says so. */
  async hideNames<T>(tx: Tx, assignmentId: string, actor: Actor, text: T): Promise<T> {
    const held = await heldBy(tx, assignmentId, actor);
    return held.blind ? withoutNames(text, await hiddenPerson(tx, held.learnerId)) : text;
  }

  /** The bytes of a file of the submission, under a neutral name where names are hidden. */
  async content(assignmentId: string, evidenceId: string, actor: Actor): Promise<Content> {
    return this.evidence.openBy(await this.grant(assignmentId, actor), evidenceId, actor);
  }

  /** How a file of the submission is looked at. */
  async preview(assignmentId: string, evidenceId: string, actor: Actor): Promise<FilePreview> {
    return this.previews.openBy(await this.grant(assignmentId, actor), evidenceId, actor);
  }

  /** A page that the learner points at, as it was found. */
  async link(assignmentId: string, evidenceId: string, actor: Actor): Promise<LinkView> {
    return this.links.openBy(await this.grant(assignmentId, actor), evidenceId, actor);
  }

  private grant(assignmentId: string, actor: Actor): Promise<Grant> {
    return this.database
      .inInstitution(actor, (tx) => heldBy(tx, assignmentId, actor))
      .then((held) => {
        const submission = (tx: Tx) =>
          heldBy(tx, assignmentId, actor).then(({ status, claimStatus, submissionId }) =>
            mayRead(status, claimStatus) === 'everything' ? submissionId : null,
          );
        return { submission, nameless: held.blind };
      });
  }
}

async function heldBy(tx: Tx, assignmentId: string, actor: Actor): Promise<Held> {
  const [held] = await tx.query<Held[]>(
    `select a.claim_id as "claimId", a.round, a.submission_id as "submissionId", c.learner_id as "learnerId", a.reviewer_id as "reviewerId", a.status,
       c.status as "claimStatus", coalesce((y.knobs -> 'blind' ->> 'learnerNames')::boolean, true) as blind
     from assignment a
     join claim c on c.id = a.claim_id
     join submission b on b.id = a.submission_id
     join policy y on y.id = b.policy_id
     where a.id = $1 and a.reviewer_id = $2`,
    [assignmentId, actor.personId],
  );
  return found(held, 'assignment');
}

async function hiddenPerson(tx: Tx, learnerId: string): Promise<Hidden> {
  const [hidden] = await tx.query<Hidden[]>(
    `select p.name, p.email, m.student_id as "studentId" from membership m join person p on p.id = m.person_id
     where m.institution_id = current_setting('app.institution')::uuid and m.person_id = $1`,
    [learnerId],
  );
  return found(hidden, 'assignment');
}

/** The submission as the holder of a seat may read it: whole or in summary, and without the names that are hidden. */
export function readable(view: SubmissionView, summary: boolean, hidden: Hidden | null): SubmissionView {
  const shown = summary ? summaryOf(view) : view;
  return hidden === null ? shown : withoutNames(shown, hidden);
}

function summaryOf(view: SubmissionView): SubmissionView {
  return {
    ...view,
    outcomes: view.outcomes.map((o) => ({ ...o, statement: '', evidence: [], experiences: [], attestations: [] })),
    evidence: [],
    experiences: [],
    attestations: [],
    supplements: [],
  };
}
