import type { Actor } from '../../kernel/actor.js';
import type { Database } from '../../platform/database/database.js';
import { linesByLearner, milestones, type Asked, type Issued, type LearnersLine } from './transcript.query.js';

const learnersAtOnce = 250;

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

function* byLearner(lines: readonly LearnersLine[]): Generator<LearnersLine[]> {
  for (let from = 0, to = 0; from < lines.length; from = to) {
    while (to < lines.length && lines[to]!.learnerId === lines[from]!.learnerId) to += 1;
    yield lines.slice(from, to);
  }
}
