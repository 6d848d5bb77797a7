import { setTimeout as sleep } from 'node:timers/promises';
import type { Agent, Answer, Json, Member, World } from '../world.js';
import { complete, course, draft, ok, type Campus } from '../world/claim.js';
import { sheet } from '../world/readers.js';

/** A prepared claim and whose it is. */
export interface Prepared {
  learner: Member;
  claim: Json;
}

/** `learners` times `courses` drafts that only need to be sent. */
export async function prepare(world: World, campus: Campus, learners: number, courses: number): Promise<Prepared[]> {
  const targets = [campus.course];
  while (targets.length < courses) targets.push(await course(campus.college, campus.subject.id));
  const prepared: Prepared[] = [];
  await each(
    Array.from({ length: learners }, (_, n) => n),
    6,
    async () => {
      const first = await draft(world, campus);
      for (const target of targets) {
        const claim =
          target === targets[0]
            ? first.claim
            : ok(await first.learner.post('/claims', { kind: 'course', courseId: target.id }));
        prepared.push({ learner: first.learner, claim: await complete(first.learner, claim) });
      }
    },
  );
  return prepared;
}

/**
 * Asks until there is an answer, always under the same key: what a browser on a bad line and a script with a time-out do.
 * A refusal is an answer; a lost connection, 503 and a deadlock are not.
 */
export async function insist(send: (headers: Record<string, string>) => Promise<Answer>, key: string): Promise<Answer> {
  for (;;) {
    const answer = await send({ 'idempotency-key': key }).catch(() => null);
    if (answer && answer.status < 500) return answer;
    await sleep(200);
  }
}

const patiently = async (read: () => Promise<Answer>): Promise<Json> => {
  for (;;) {
    const answer = await read().catch(() => null);
    if (answer && answer.status < 500) return ok(answer);
    await sleep(200);
  }
};

/** Works through a reviewer's queue until `done`. */
export async function readUntil(done: () => boolean, reader: Member): Promise<void> {
  while (!done()) {
    const { rows } = await patiently(() => reader.get('/assignments?show=open&limit=50'));
    for (const { id, status, task } of rows) {
      const path = `/assignments/${id}`;
      if (status === 'offered') await insist((h) => reader.post(`${path}/acceptance`, {}, h), `accept-${id}`);
      if (task === 'none') continue;
      const evaluation = await reader.get(`${path}/evaluation`).catch(() => null);
      if (evaluation?.status !== 200 || evaluation.body['status'] === 'submitted') continue;
      const { version, rubric } = evaluation.body;
      await reader.put(`${path}/evaluation`, { version, ...sheet(rubric, 1) }).catch(() => null);
      await insist((h) => reader.post(`${path}/evaluation/submission`, {}, h), `evaluated-${id}`);
    }
    await sleep(300);
  }
}

/** Decides whatever waits for approval until `done`: full credit, in this term. */
export async function decideUntil(done: () => boolean, approver: Agent, termId: string): Promise<void> {
  while (!done()) {
    const { rows } = await patiently(() => approver.get('/claims?status=approval&limit=100'));
    for (const { id } of rows) {
      const { draft } = await patiently(() => approver.get(`/claims/${id}/approval`));
      const word = { outcome: 'full', termId, feedback: draft.feedback };
      await insist((h) => approver.post(`/claims/${id}/decision`, word, h), `decide-${id}`);
    }
    await sleep(300);
  }
}

/** Runs `work` on every one, at most `width` at a time. */
export async function each<T>(all: readonly T[], width: number, work: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all];
  const hands = Array.from({ length: width }, async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
  });
  await Promise.all(hands);
}
