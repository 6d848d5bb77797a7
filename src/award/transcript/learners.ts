import type { Actor } from '../../kernel/actor.js';
import type { Database } from '../../platform/database/database.js';
import { linesByLearner, type Asked, type Issued, type LearnersLine } from './transcript.query.js';

const linesAtOnce = 500;

/** The lines of one learner after the other, read some at a time: of all in the batch, or of this one alone. */
export async function* learnersOf(
  database: Database,
  batchId: string,
  { profile }: Issued,
  actor: Actor,
  learnerId?: string,
): AsyncGenerator<LearnersLine[]> {
  let held: LearnersLine[] = [];
  for (let after: LearnersLine | null = null, full = true; full;) {
    const asked: Asked = { learnerId, after, limit: linesAtOnce };
    const next: LearnersLine[] = await database.inInstitution(actor, (tx) =>
      linesByLearner(tx, batchId, profile, asked),
    );
    full = next.length === linesAtOnce;
    after = next.at(-1) ?? null;
    for (const line of next) {
      if (held.length > 0 && held[0]!.learnerId !== line.learnerId) {
        yield held;
        held = [];
      }
      held.push(line);
    }
  }
  if (held.length > 0) yield held;
}
