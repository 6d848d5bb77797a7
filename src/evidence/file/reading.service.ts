import { Injectable } from '@nestjs/common';
import { record } from '../../history/history.js';
import { has, type Actor } from '../../kernel/actor.js';
import { found, NotThere, refuseIf, type Refusal } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { checkOf, type Check } from '../check/check.query.js';
import { refusalsToReturn, refusalsToShow } from '../check/check.rules.js';
import { mayOpenUnscanned } from '../check/unscanned.query.js';
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

/** A file whose pages somebody may see, unless its check says otherwise. */
export interface Looked {
  check: Check;
  /** Why it is not shown; its owner sees what could be made of it. */
  refusals: Refusal[];
}

/*
 ** Who may read a file.
 ** (1) Its owner, always. (2) Coordinators, approvers and auditors, once it was sent with a submission: drafts are private.
 ** (3) Anybody whom a feature to the right vouches for with a `Grant` (a reviewer, by the assignment).
 ** Others get what was checked and found ready, and nobody gets what is infected. Every reading by another than the owner
 ** is on record, in the same transaction.
 */
@Injectable()
export class EvidenceReading {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The file of the actor's own evidence, or of what was sent, for the staff. @throws NotThere, Refused */
  open(evidenceId: string, actor: Actor): Promise<Content> {
    return this.database.inInstitution(actor, async (tx) => {
      const { row, refusals } = await this.read(tx, evidenceId, actor);
      refuseIf(refusals);
      return contentOf(row);
    });
  }

  /** The same file to be looked at in the product. @throws NotThere */
  look(evidenceId: string, actor: Actor): Promise<Looked> {
    return this.database.inInstitution(actor, (tx) => this.read(tx, evidenceId, actor));
  }

  /**
   * The file, for somebody whom `grant` vouches for by naming the submission that holds it.
   * @throws NotThere without such a submission, or when it does not hold this evidence; Refused while it is not shown
   */
  openBy(grant: Grant, evidenceId: string, actor: Actor): Promise<Content> {
    return this.database.inInstitution(actor, async (tx) => {
      const { row, refusals } = await this.readBy(tx, await grant.submission(tx), evidenceId, actor);
      refuseIf(refusals);
      const content = contentOf(row);
      if (!grant.nameless) return content;
      return { ...content, fileName: `evidence.${extensionOf(content.fileName)}` };
    });
  }

  /** The same file to be looked at in the product. @throws NotThere */
  lookBy(grant: Grant, evidenceId: string, actor: Actor): Promise<Looked> {
    return this.database.inInstitution(actor, async (tx) =>
      this.readBy(tx, await grant.submission(tx), evidenceId, actor),
    );
  }

  private async read(tx: Tx, evidenceId: string, actor: Actor): Promise<Looked & { row: Row }> {
    const row = await fileOf(tx, evidenceId);
    if (row?.learnerId === actor.personId) {
      const check = await theCheck(tx, row);
      return { row, check, refusals: refusalsToReturn(check) };
    }
    if (!has(actor, 'coordinator', 'approver', 'auditor')) throw new NotThere('evidence');
    return this.readBy(tx, await anySubmission(tx, evidenceId), evidenceId, actor);
  }

  private async readBy(tx: Tx, submissionId: string | null, evidenceId: string, actor: Actor) {
    const held = await tx.query('select from evidence_pin where evidence_id = $1 and submission_id = $2', [
      evidenceId,
      submissionId,
    ]);
    const row = found(held.length > 0 ? await fileOf(tx, evidenceId) : null, 'evidence');
    const check = await theCheck(tx, row);
    const now = this.clock.now();
    const refusals = refusalsToShow(check, await mayOpenUnscanned(tx, actor.institutionId, now));
    const { learnerId } = row;
    await record(tx, 'evidence.read', actor, { evidenceId, learnerId, submissionId: submissionId! }, now);
    return { row, check, refusals };
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

async function theCheck(tx: Tx, { sha256 }: Row): Promise<Check> {
  return found(await checkOf(tx, sha256), 'file');
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
