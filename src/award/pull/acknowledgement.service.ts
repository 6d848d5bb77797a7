import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { calendarOf } from '../../account/institution/institution.service.js';
import type { Actor } from '../../kernel/actor.js';
import { localDay } from '../../kernel/calendar.js';
import { newId } from '../../kernel/id.js';
import { Invalid, NotThere, Refused } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { keepTakenIn, recordedFor, tally, writeAnswers } from '../posting/answers.rows.js';
import { judge, type Answer } from '../posting/posting.rules.js';
import type {
  AcknowledgedLine,
  AcknowledgedLines,
  AcknowledgementView,
  LineAcknowledgement,
} from './acknowledgement.dto.js';
import { lockBatches, meantBy, standing } from './acknowledgement.query.js';
import { judgeLine, type Judged, type Meant } from './acknowledgement.rules.js';

/** What the SIS says about single lines of credit. */
@Injectable()
export class AcknowledgementService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Takes in what is said of each line, and answers line by line. */
  many(lines: readonly LineAcknowledgement[], actor: Actor): Promise<AcknowledgedLines> {
    return this.database.exactlyOnce(actor, async (tx) => ({ lines: await this.take(tx, lines, actor) }));
  }

  /** The same for one line. @throws what the list would have answered for it. */
  one(line: LineAcknowledgement, actor: Actor): Promise<AcknowledgementView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const [taken] = await this.take(tx, [line], actor);
      const { status, refusals, stands } = taken!;
      if (status === 404) throw new NotThere('line of credit');
      if (status === 422) throw new Invalid(refusals);
      if (status === 409) throw new Refused(refusals);
      return stands!;
    });
  }

  private async take(tx: Tx, lines: readonly LineAcknowledgement[], actor: Actor): Promise<AcknowledgedLine[]> {
    const now = this.clock.now();
    const { timeZone } = await calendarOf(tx, actor.institutionId);
    await lockBatches(tx, lines);
    const meant = await meantBy(tx, lines);
    const judged = judgeAll(lines, meant, localDay(now, timeZone));
    for (const batchId of distinct(meant.map((one) => one.batchId))) {
      await this.answer(tx, batchId, { meant, judged }, actor, now);
    }
    const stands = await standing(tx, meant);
    return lines.map(({ award }, n) => {
      const { status, ...rest } = judged[n]!;
      return { award, status, refusals: 'refusals' in rest ? rest.refusals : [], stands: stands[n] ?? null };
    });
  }

  /** Writes what is new for one batch, and says of the other lines why not. */
  private async answer(
    tx: Tx,
    batchId: string,
    { meant, judged }: { meant: Meant[]; judged: Judged[] },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const answers = judged.flatMap((one, n) => ('answer' in one && meant[n]!.batchId === batchId ? [one.answer] : []));
    if (answers.length === 0) return;
    const named = answers.map(({ publicId }) => publicId);
    const { fresh, problems } = judge(answers, await recordedFor(tx, batchId, named));
    for (const { line, code, detail } of problems) {
      judged[line - 1] = { status: 409, refusals: [{ code, detail, about: meant[line - 1]!.publicId! }] };
    }
    if (fresh.length === 0) return;
    const ids = { batchId, fileId: newId() };
    await writeAnswers(tx, ids, fresh, now);
    const unchanged = answers.length - fresh.length - problems.length;
    const taken = { source: 'acknowledgement', sha256: sumOf(fresh), ...tally(fresh), unchanged } as const;
    await keepTakenIn(tx, ids, taken, actor, now);
  }
}

function judgeAll(lines: readonly LineAcknowledgement[], meant: readonly Meant[], today: string): Judged[] {
  const before = new Set<string>();
  return lines.map((said, n) => {
    const one = meant[n]!;
    const judged = judgeLine(said, one, n + 1, today, before);
    if (one.awardId !== null) before.add(one.awardId);
    return judged;
  });
}

/** By what was said, in the place of the file that there is not. No line is answered twice, so no two are the same. */
function sumOf(answers: readonly Answer[]): string {
  const said = answers.map(({ line: _, ...answer }) => answer);
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}

function distinct(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))].sort();
}
