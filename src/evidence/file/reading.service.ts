import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { found, refuseIf, type Refusal } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { openAsOwnerOrStaff, openThrough, type Grant } from '../access.js';
import { checkOf, type Check } from '../check/check.query.js';
import { refusalsToReturn, refusalsToShow } from '../check/check.rules.js';
import { mayOpenUnscanned } from '../check/unscanned.query.js';
import type { Content } from './content.js';
import { extensionOf } from './upload.rules.js';

/** A file whose pages somebody may see, unless its check says otherwise. */
export interface Looked {
  check: Check;
  /** Why it is not shown; its owner sees what could be made of it. */
  refusals: Refusal[];
}

/** A piece of evidence; with a submission, the file that it was sent with. */
export interface Asked {
  evidenceId: string;
  submissionId: string | null;
}

type Read = Looked & { content: Content };

/** Reads files for those who may open them (`access.ts`). Others than the owner get what was checked and found ready. */
@Injectable()
export class EvidenceReading {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The file of the actor's own evidence, or of what was sent, for the staff. @throws NotThere, Refused */
  open(asked: Asked, actor: Actor): Promise<Content> {
    return this.database.inInstitution(actor, async (tx) => unlessRefused(await this.read(tx, asked, actor)));
  }

  /** The same file to be looked at in the product. @throws NotThere */
  look(asked: Asked, actor: Actor): Promise<Looked> {
    return this.database.inInstitution(actor, (tx) => this.read(tx, asked, actor));
  }

  /**
   * The file, for somebody whom `grant` vouches for by naming the submission that holds it.
   * @throws NotThere without such a submission, or when it does not hold this evidence; Refused while it is not shown
   */
  openBy(grant: Grant, evidenceId: string, actor: Actor): Promise<Content> {
    return this.database.inInstitution(actor, async (tx) => {
      const content = unlessRefused(await this.readBy(tx, grant, evidenceId, actor));
      if (!grant.nameless) return content;
      return { ...content, fileName: `evidence.${extensionOf(content.fileName)}` };
    });
  }

  /** The same file to be looked at in the product. @throws NotThere */
  lookBy(grant: Grant, evidenceId: string, actor: Actor): Promise<Looked> {
    return this.database.inInstitution(actor, (tx) => this.readBy(tx, grant, evidenceId, actor));
  }

  private async read(tx: Tx, asked: Asked, actor: Actor): Promise<Read> {
    const { isOwner, submissionId } = await openAsOwnerOrStaff(tx, asked, actor, this.clock.now());
    const file = await fileOf(tx, { ...asked, submissionId });
    return isOwner ? { ...file, refusals: refusalsToReturn(file.check) } : this.shown(tx, file, actor);
  }

  private async readBy(tx: Tx, grant: Grant, evidenceId: string, actor: Actor): Promise<Read> {
    const submissionId = await grant.submission(tx);
    await openThrough(tx, submissionId, evidenceId, actor, this.clock.now());
    return this.shown(tx, await fileOf(tx, { evidenceId, submissionId }), actor);
  }

  private async shown(tx: Tx, file: Omit<Read, 'refusals'>, actor: Actor): Promise<Read> {
    const unscanned = await mayOpenUnscanned(tx, actor.institutionId, this.clock.now());
    return { ...file, refusals: refusalsToShow(file.check, unscanned) };
  }
}

function unlessRefused({ content, refusals }: Read): Content {
  refuseIf(refusals);
  return content;
}

async function fileOf(tx: Tx, { evidenceId, submissionId }: Asked): Promise<Omit<Read, 'refusals'>> {
  const held =
    submissionId === null
      ? 'evidence h join stored_file f using (institution_id, sha256) where h.id = $1 and $2::uuid is null'
      : 'evidence_pin h join stored_file f using (institution_id, sha256) where h.evidence_id = $1 and h.submission_id = $2';
  const [row] = await tx.query<Content[]>(
    `select h.institution_id as "institutionId", h.sha256, f.size::float8 as size, h.type, h.file_name as "fileName" from ${held}`,
    [evidenceId, submissionId],
  );
  const content = found(row, 'evidence');
  return { content, check: found(await checkOf(tx, content.sha256), 'file') };
}
