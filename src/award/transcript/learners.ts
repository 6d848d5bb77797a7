import type { Actor } from '../../kernel/actor.js';
import type { Database } from '../../platform/database/database.js';
import { linesByLearner, milestones, type Asked, type Issued, type LearnersLine } from './transcript.query.js';

/** Few enough that they are gone from memory before they count as old: more are quicker by little, and grow the process. */
const learnersAtOnce = 100;

/** The lines of one learner after the other, some learners read at a time: of all in the batch, or of this one alone. */
export async function* learnersOf(
  database: Database,
  batchId: string,
  { profile }: Issued,
  actor: Actor,
  learnerId?: string,
): AsyncGenerator<LearnersLine[]> {
  const read = (asked: Asked) => database.inInstitution(actor, (tx) => linesByLearner(tx, batchId, profile, asked));
  if (learnerId !== undefined) return yield* byLearner(await read({ learnerId }));
  let after: string | null = null;
  for (const upTo of await database.inInstitution(actor, (tx) => milestones(tx, batchId, learnersAtOnce))) {
    yield* byLearner(await read({ after, upTo }));
    after = upTo;
  }
}

function* byLearner(lines: Iterable<LearnersLine>): Generator<LearnersLine[]> {
  let together: LearnersLine[] = [];
  for (const line of lines) {
    if (together.length > 0 && together[0]!.learnerId !== line.learnerId) {
      yield together;
      together = [];
    }
    together.push(line);
  }
  if (together.length > 0) yield together;
}
