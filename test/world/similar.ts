import type { Json, Member, World } from '../world.js';
import { campus, complete, ok, submit, type Campus, type Claimed } from './claim.js';

/** Words that nobody says twice by chance. */
export const copied =
  'On every shift I wrote down who was rested and who was not, moved the heavy work to the first hours, and told the day crew why I had done it so.';

/** Other words that nobody else says. */
export const tale = (word: string) => Array.from({ length: 30 }, (_, at) => `${word}${at}`).join(' ');

export interface Said {
  /** What the learner says of the first outcome; the usual words when left out. */
  statement?: string;
  /** Ids of evidence for the first outcome, made by this learner. */
  evidence?: (learner: Member) => Promise<string[]>;
  name?: string;
  /** Somebody who is there already. */
  by?: Member;
}

/** A claim that was sent with these words. */
export async function said(
  world: World,
  on: Campus,
  { statement, evidence, name = 'Lena Learner', by }: Said,
): Promise<Claimed> {
  const learner = by ?? (await world.person({ institution: on.college, roles: ['learner'], name }));
  const begun = ok(await learner.post('/claims', { kind: 'course', courseId: on.course.id }));
  const claim = await complete(learner, begun);
  const [first] = claim.outcomes;
  const linked = evidence ? await evidence(learner) : first.evidence.map(({ id }: Json) => id);
  await world.app.settle();
  const edit = { version: first.version, statement: statement ?? first.statement, evidence: linked };
  ok(await learner.put(`/claims/${claim.id}/outcomes/${first.id}`, edit));
  ok(await submit(learner, ok(await learner.get(`/claims/${claim.id}`))));
  await world.app.settle();
  return { ...on, learner, claim: ok(await learner.get(`/claims/${claim.id}`)) };
}

/** Two learners of one college who said the same of one outcome. */
export async function alike(world: World, at?: Campus, words = copied) {
  const on = at ?? (await campus(world));
  const mary = await said(world, on, { statement: `At Harbor Logistics: ${words}`, name: 'Mary Miller' });
  const john = await said(world, on, { statement: `${words} Nobody was hurt.`, name: 'John Jones' });
  return { on, mary, john };
}
