import { createWorld, type Json, type Member } from '../world.js';
import { ok } from '../world/claim.js';
import { upload } from '../world/portfolio.js';
import { reviewCampus, taskOn } from '../world/review.js';
import { said } from '../world/similar.js';
import type { Stage } from './stage.js';

/** A reader with a claim in hand whose first proof is this file. */
export async function deskWithFile(
  stage: Stage,
  content: Buffer,
  fileName: string,
): Promise<{ reader: Member; seat: Json }> {
  const world = createWorld(stage.app);
  const on = await reviewCampus(world);
  const evidence = async (learner: Member) => [ok(await upload(learner, content, fileName)).id];
  const { claim } = await said(world, on, { evidence });
  ok(await on.coordinator.post(`/claims/${claim.id}/acceptance`));
  await stage.app.settle();
  const [reader] = on.reviewers as [Member];
  const offer = await taskOn(reader, claim.id);
  ok(await reader.post(`/assignments/${offer.id}/acceptance`));
  await stage.app.settle();
  return { reader, seat: await taskOn(reader, claim.id) };
}
