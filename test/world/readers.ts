import type { Json, Member, World } from '../world.js';
import { ok, type Campus } from './claim.js';

const day = (at: Date) => at.toISOString().slice(0, 10);

/** Faculty who may read in the campus's subject: expertise confirmed, trained today, with this much capacity. */
export async function reader(world: World, campus: Campus, capacity = 20): Promise<Member> {
  const { college, coordinator, subject } = campus;
  const person = await world.person({ institution: college, roles: ['reviewer'] });
  const path = `/reviewers/${person.id}`;
  const { id } = ok(
    await person.post(`${path}/expertise`, { subjectId: subject.id, basis: 'Has taught it for years.' }),
  );
  ok(await coordinator.post(`/expertise/${id}/confirmation`));
  ok(await coordinator.post(`${path}/training`, { title: 'Norming', completedOn: day(world.app.clock.now()) }));
  const { version } = ok(await person.get(path));
  ok(await person.put(`${path}/capacity`, { capacity, version }));
  return person;
}

/** A filled-in sheet for `rubric`: every criterion at this level (counted from the lowest), with a comment for each. */
export function sheet(rubric: Json, level: number, over: Json = {}): Json {
  const { criteria, levels } = rubric.content;
  return {
    scores: criteria.map((criterion: Json) => ({
      criterionId: criterion.id,
      levelId: levels[level].id,
      comment: `What I read about “${criterion.title}”.`,
    })),
    summary: 'I read everything that was sent.',
    recommendation: level === 0 ? 'none' : 'full',
    ...over,
  };
}

/** Answers an offer and reads: fills in the sheet and hands it in. */
export async function evaluate(person: Member, assignmentId: string, level = 1): Promise<void> {
  const path = `/assignments/${assignmentId}`;
  const assignment = ok(await person.get(path));
  if (assignment.status === 'offered') ok(await person.post(`${path}/acceptance`));
  const { version, rubric } = ok(await person.get(`${path}/evaluation`));
  ok(await person.put(`${path}/evaluation`, { version, ...sheet(rubric, level) }));
  ok(await person.post(`${path}/evaluation/submission`));
}
