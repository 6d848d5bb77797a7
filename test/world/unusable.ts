import type { Json, Member, World } from '../world.js';
import { complete, ok, submit, type Campus } from './claim.js';
import { pdfOf } from './files.js';
import { upload } from './portfolio.js';

/** A claim that was sent while its file, which is locked with a password, had not been looked into. */
export async function sentTooSoon(
  world: World,
  on: Campus,
): Promise<{ learner: Member; claim: Json; evidenceId: string }> {
  const { app } = world;
  const learner = await world.person({ institution: on.college, roles: ['learner'], name: 'Mary Miller' });
  const claim = await complete(learner, ok(await learner.post('/claims', { kind: 'course', courseId: on.course.id })));
  await app.settle();
  // Nobody writes down what was found as long as this lasts.
  await app.owner.query('begin; lock table rendition in share mode');
  const locked = await pdfOf([`Locked ${claim.id}`], 'maple');
  const { id } = ok(await upload(learner, locked, 'record.pdf', { title: 'The record' }));
  const [first] = claim.outcomes;
  const edit = { version: first.version, statement: first.statement, evidence: [id] };
  ok(await learner.put(`/claims/${claim.id}/outcomes/${first.id}`, edit));
  ok(await submit(learner, ok(await learner.get(`/claims/${claim.id}`))));
  await app.owner.query('commit');
  await app.settle();
  return { learner, claim: ok(await learner.get(`/claims/${claim.id}`)), evidenceId: id };
}
