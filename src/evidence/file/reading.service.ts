import { Injectable } from '@nestjs/common';
import { record } from '../../history/history.js';
import { has, type Actor } from '../../kernel/actor.js';
import { found, NotThere } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import type { Content } from './content.js';
import { extensionOf } from './upload.rules.js';

/** Why somebody who does not own the evidence may read it, answered in the transaction that reads. */
export interface Grant {
  /** The submission through which it is read, or null when there is none: then it is not there. */
  submission(tx: Tx): Promise<string | null>;
  /** The file is called `evidence.pdf`: its own name may tell whose it is. */
  nameless?: boolean;
}

interface Row extends Content {
  learnerId: string;
}

/*
 ** Who may read a file.
 ** (1) Its owner, always. (2) Coordinators, approvers and auditors, once it was sent with a submission: drafts are private.
 ** (3) Anybody whom a feature to the right vouches for with a `Grant` (a reviewer, by the assignment).
 ** Every reading by another than the owner is on record, in the same transaction.
 */
@Injectable()
export class EvidenceReading {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The file of the actor's own evidence, or of what was sent, for the staff. @throws NotThere */
  open(evidenceId: string, actor: Actor): Promise<Content> {
    return this.database.inInstitution(actor, async (tx) => {
      const row = await fileOf(tx, evidenceId);
      if (row?.learnerId === actor.personId) return contentOf(row);
      if (!has(actor, 'coordinator', 'approver', 'auditor')) throw new NotThere('evidence');
      return this.read(tx, row, evidenceId, await anySubmission(tx, evidenceId), actor);
    });
  }

  /**
   * The file, for somebody whom `grant` vouches for by naming the submission that holds it.
   * @throws NotThere without such a submission, or when it does not hold this evidence
   */
  openBy(grant: Grant, evidenceId: string, actor: Actor): Promise<Content> {
    return this.database.inInstitution(actor, async (tx) => {
      const submissionId = await grant.submission(tx);
      const content = await this.read(tx, await fileOf(tx, evidenceId), evidenceId, submissionId, actor);
      if (!grant.nameless) return content;
      return { ...content, fileName: `evidence.${extensionOf(content.fileName)}` };
    });
  }

  private async read(tx: Tx, row: Row | undefined, evidenceId: string, submissionId: string | null, actor: Actor) {
    const held = await tx.query('select from evidence_pin where evidence_id = $1 and submission_id = $2', [
      evidenceId,
      submissionId,
    ]);
    const { learnerId, ...content } = found(held.length > 0 ? row : null, 'evidence');
    await record(tx, 'evidence.read', actor, { evidenceId, learnerId, submissionId: submissionId! }, this.clock.now());
    return content;
  }
}

async function fileOf(tx: Tx, id: string): Promise<Row | undefined> {
  const [row] = await tx.query(
    `select e.institution_id as "institutionId", e.learner_id as "learnerId", e.sha256, f.size::float8 as size, e.type,
       e.file_name as "fileName"
     from evidence e join stored_file f using (institution_id, sha256) where e.id = $1`,
    [id],
  );
  return row;
}

/** The latest submission that holds it. */
async function anySubmission(tx: Tx, evidenceId: string): Promise<string | null> {
  const [pin] = await tx.query(
    'select submission_id as id from evidence_pin where evidence_id = $1 order by submission_id desc limit 1',
    [evidenceId],
  );
  return pin?.id ?? null;
}

function contentOf({ institutionId, sha256, size, type, fileName }: Row): Content {
  return { institutionId, sha256, size, type, fileName };
}
