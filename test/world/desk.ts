import type { Json, Member, World } from '../world.js';
import { ok } from './claim.js';
import { upload } from './portfolio.js';
import { reviewCampus, taskOn, type Reviewed } from './review.js';
import { said } from './similar.js';

export interface Desk {
  on: Pick<Reviewed, 'coordinator' | 'college'>;
  reader: Member;
  seat: Json;
  evidenceId: string;
}

/** A reader with a claim in hand whose first proof is this file. */
export async function deskWithFile(world: World, content: Buffer, fileName: string): Promise<Desk> {
  const on = await reviewCampus(world);
  let evidenceId = '';
  const evidence = async (learner: Member) => [(evidenceId = ok(await upload(learner, content, fileName)).id)];
  const { claim } = await said(world, on, { evidence });
  ok(await on.coordinator.post(`/claims/${claim.id}/acceptance`));
  await world.app.settle();
  const [reader] = on.reviewers as [Member];
  const offer = await taskOn(reader, claim.id);
  ok(await reader.post(`/assignments/${offer.id}/acceptance`));
  await world.app.settle();
  return { on, reader, seat: await taskOn(reader, claim.id), evidenceId };
}
