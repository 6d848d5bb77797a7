import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { stanceOf } from '../../claim/claim.rules.js';
import { record } from '../../history/history.js';
import { system, type Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/id.js';
import { found } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { fromCursor, page } from '../../platform/http/page.js';
import { Links } from '../../platform/links.js';
import type { LetterList, LetterView, TermLetterPage, TermLetterRow, TermLettersQuery } from './letter.dto.js';
import { factsOf } from './letter.facts.js';
import { lettersOfTerm } from './letter.sql.js';

export interface LetterFile {
  name: string;
  content: Buffer;
  sha256: string;
}

const view = `
  l.id, l.decision_id as "decisionId", l.number, d.outcome, l.language, l.written_at as "writtenAt",
  length(l.content) as size, l.sha256,
  not exists (select from decision s where s.institution_id = d.institution_id and s.supersedes_id = d.id
    and s.status = 'final') as "inForce"`;

/*
 ** The college's letter about each decision.
 ** (1) It is written once, by a worker, from what stands when the decision is final; then it is its bytes. Nobody changes it:
 **     after an appeal there is a second letter, and the first one stays.
 ** (2) Whoever reads it reads those bytes, and their hash is beside them.
 */
@Injectable()
export class Letters {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly links: Links,
  ) {}

  /** Writes the letter about a decision, unless it is there. */
  async write(decisionId: string, actor: Actor): Promise<void> {
    const facts = await this.database.inInstitution(actor, async (tx) =>
      (await isWritten(tx, decisionId)) ? null : factsOf(tx, decisionId),
    );
    if (!facts) return;
    const writtenAt = this.clock.now();
    const { letterPaper } = await import('./letter.paper.js');
    const content = await letterPaper(facts, writtenAt, this.links.page(`/claims/${facts.claim.id}`));
    await this.database.exactlyOnce(actor, async (tx) => {
      const id = newId();
      const inserted = await tx.query<unknown[]>(
        `insert into letter (id, institution_id, claim_id, decision_id, learner_id, number, language, content, sha256, written_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (institution_id, decision_id) do nothing returning id`,
        [
          id,
          actor.institutionId,
          facts.claim.id,
          decisionId,
          facts.learner.id,
          facts.number,
          facts.language,
          content,
          createHash('sha256').update(content).digest('hex'),
          writtenAt,
        ],
      );
      if (inserted.length === 0) return;
      await record(tx, 'letter.written', actor, { claimId: facts.claim.id, decisionId, letterId: id }, writtenAt);
    });
  }

  /** Writes what is missing: letters about decisions that were made before there were letters. */
  async writeMissing(): Promise<void> {
    await this.database.inEveryInstitution(async (institutionId) => {
      const actor = system(institutionId);
      const decisions = await this.database.inInstitution(actor, (tx) =>
        tx.query<{ id: string }[]>(
          `select d.id from decision d where d.status = 'final' and not exists (select from letter l
             where l.institution_id = d.institution_id and l.decision_id = d.id) order by d.id limit 500`,
        ),
      );
      for (const { id } of decisions) await this.write(id, actor);
    });
  }

  /** The letters on a claim, for its learner and the staff. @throws NotThere */
  ofClaim(claimId: string, actor: Actor): Promise<LetterList> {
    return this.database.inInstitution(actor, async (tx) => {
      const [claim] = await tx.query<{ learnerId: string; decisions: number }[]>(
        `select learner_id as "learnerId", (select count(*)::int from decision d
           where d.institution_id = c.institution_id and d.claim_id = c.id and d.status = 'final') as decisions
         from claim c where id = $1`,
        [claimId],
      );
      const { learnerId, decisions } = found(claim, 'claim');
      found(stanceOf(actor, learnerId) === 'stranger' ? null : claim, 'claim');
      const rows = await tx.query<LetterView[]>(
        `select ${view} from letter l join decision d on d.institution_id = l.institution_id and d.id = l.decision_id
         where l.claim_id = $1 order by l.number desc`,
        [claimId],
      );
      return { rows, pending: rows.length < decisions };
    });
  }

  /** One letter as it was written. @throws NotThere */
  open(id: string, actor: Actor): Promise<LetterFile> {
    return this.database.inInstitution(actor, async (tx) => {
      const letter = found(await letterById(tx, id), 'letter');
      found(stanceOf(actor, letter.learnerId) === 'stranger' ? null : letter, 'letter');
      return { name: fileNameOf(letter.reference, letter.number), ...letter };
    });
  }

  /** The letters of a term, the newest first. @throws NotThere */
  ofTerm({ termId, after, limit }: TermLettersQuery, actor: Actor): Promise<TermLetterPage> {
    const [last] = fromCursor(after, 1) ?? [null];
    return this.database.inInstitution(actor, async (tx) => {
      found((await tx.query('select from term where id = $1', [termId]))[0], 'term');
      const rows = await tx.query<TermLetterRow[]>(
        `select ${view}, l.claim_id as "claimId", c.reference, d.title, l.learner_id as "learnerId",
           p.name as "learnerName", m.student_id as "studentId"
         ${lettersOfTerm} and ($2::uuid is null or l.id < $2) order by l.id desc limit $3`,
        [termId, last, limit + 1],
      );
      const [{ count }] = await tx.query(`select count(*)::int as count ${lettersOfTerm}`, [termId]);
      return { ...page(rows, limit, (row) => [row.id]), count };
    });
  }
}

export function fileNameOf(reference: string, number: number): string {
  return `${reference}-${number}.pdf`;
}

export interface StoredLetter {
  learnerId: string;
  reference: string;
  number: number;
  content: Buffer;
  sha256: string;
}

export async function letterById(tx: Tx, id: string): Promise<StoredLetter | undefined> {
  const [letter] = await tx.query<StoredLetter[]>(
    `select l.learner_id as "learnerId", c.reference, l.number, l.content, l.sha256
     from letter l join claim c on c.institution_id = l.institution_id and c.id = l.claim_id where l.id = $1`,
    [id],
  );
  return letter;
}

async function isWritten(tx: Tx, decisionId: string): Promise<boolean> {
  return (await tx.query<unknown[]>('select from letter where decision_id = $1', [decisionId])).length > 0;
}
