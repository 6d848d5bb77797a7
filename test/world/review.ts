import type { Answer, Json, Member, World } from '../world.js';
import { campus, claimIn, ok, type Campus, type Claimed } from './claim.js';

/** A campus where claims are read and decided. */
export interface ReviewCampus extends Campus {
  reviewers: Member[];
  approver: Member;
  term: Json;
}

export interface Reviewed extends ReviewCampus, Claimed {}

/** A campus with readers of its subject and somebody who decides. Nothing is drawn for a second reading unless `knobs` says so. */
export async function reviewCampus(
  world: World,
  { knobs = {}, reviewers = 1 }: { knobs?: Json; reviewers?: number } = {},
): Promise<ReviewCampus> {
  const on = await campus(world, { sampleSecondPercent: 0, ...knobs });
  const approver = await world.person({ institution: on.college, roles: ['approver'], name: 'Ann Approver' });
  const term = ok(
    await on.college.admin.post('/terms', {
      code: '2027SP',
      title: 'Spring 2027',
      startsOn: '2027-01-18',
      endsOn: '2027-05-14',
    }),
  );
  const members: Member[] = [];
  for (let n = 1; n <= reviewers; n++) members.push(await reviewer(world, on, `Rita Reader${n}`));
  await world.app.settle();
  return { ...on, approver, term, reviewers: members };
}

/** Somebody with a confirmed expertise in the campus's subject and training. */
export async function reviewer(world: World, on: Campus, name: string, { capacity = 4 } = {}): Promise<Member> {
  const person = await world.person({ institution: on.college, roles: ['reviewer'], name });
  const { id } = ok(
    await person.post(`/reviewers/${person.id}/expertise`, {
      subjectId: on.subject.id,
      basis: 'Taught it for ten years.',
    }),
  );
  ok(await on.coordinator.post(`/expertise/${id}/confirmation`));
  ok(await on.coordinator.post(`/reviewers/${person.id}/training`, { title: 'Norming', ...trainedToday(world) }));
  const { version } = ok(await person.get(`/reviewers/${person.id}`));
  if (capacity !== 4) ok(await person.put(`/reviewers/${person.id}/capacity`, { capacity, version }));
  return person;
}

function trainedToday(world: World): { completedOn: string; validUntil: string } {
  const now = world.app.clock.now();
  const day = (at: Date) => at.toISOString().slice(0, 10);
  return { completedOn: day(now), validUntil: day(new Date(now.getTime() + 700 * 86_400_000)) };
}

/** A claim that was accepted, with its offers out. */
export async function routed(world: World, on: ReviewCampus): Promise<Reviewed> {
  const claimed = await claimIn(world, 'routing', on);
  await world.app.settle();
  return { ...on, ...claimed };
}

/** A claim whose seats are all accepted. */
export async function inReview(world: World, on: ReviewCampus): Promise<Reviewed> {
  const reviewed = await routed(world, on);
  for (const reader of on.reviewers) {
    const seat = await taskOn(reader, reviewed.claim.id);
    if (seat?.task === 'answer') ok(await reader.post(`/assignments/${seat.id}/acceptance`));
  }
  await world.app.settle();
  return reviewed;
}

/** A claim that was read and waits for the approver. */
export async function inApproval(world: World, on: ReviewCampus, over: Json = {}): Promise<Reviewed> {
  const reviewed = await inReview(world, on);
  for (const { reader, seat } of await readersOf(reviewed)) ok(await evaluate(reader, seat.id, over));
  await world.app.settle();
  return reviewed;
}

/** A claim with a decision. */
export async function decided(world: World, on: ReviewCampus, over: Json = {}): Promise<Reviewed> {
  const reviewed = await inApproval(world, on);
  ok(await decide(reviewed, over));
  await world.app.settle();
  return reviewed;
}

/** The reader's open seat on this claim, if there is one. */
export async function taskOn(reader: Member, claimId: string, show = 'open'): Promise<Json> {
  const { rows } = ok(await reader.get(`/assignments?show=${show}&limit=200`));
  return rows.find((row: Json) => row.claimId === claimId);
}

/** Who is to read the claim now, with the seat. */
export async function readersOf(on: Reviewed): Promise<{ reader: Member; seat: Json }[]> {
  const found: { reader: Member; seat: Json }[] = [];
  for (const reader of on.reviewers) {
    const seat = await taskOn(reader, on.claim.id);
    if (seat) found.push({ reader, seat });
  }
  return found;
}

/** A complete sheet: everything met, full credit. */
export const goodSheet: Json = {
  scores: [
    { criterionId: 'learning', levelId: 'meets', comment: 'Explains why, with cases.' },
    { criterionId: 'evidence', levelId: 'meets', comment: 'Three plans were used.' },
  ],
  summary: 'A convincing claim.',
  recommendation: 'full',
};

/** A complete sheet that finds nothing met. */
export const denial: Json = {
  scores: [
    { criterionId: 'learning', levelId: 'not', comment: 'Terms are used wrongly.' },
    { criterionId: 'evidence', levelId: 'not', comment: 'No plan is shown.' },
  ],
  summary: 'The learning is not shown.',
  recommendation: 'none',
};

/** Fills the sheet in; hands it in unless told otherwise. */
export async function evaluate(reader: Member, assignmentId: string, over: Json = {}): Promise<Answer> {
  const { version } = ok(await reader.get(`/assignments/${assignmentId}/evaluation`));
  ok(await reader.put(`/assignments/${assignmentId}/evaluation`, { ...goodSheet, ...over, version }));
  return reader.post(`/assignments/${assignmentId}/evaluation/submission`);
}

/** Decides as the readings suggest, with full credit unless told otherwise. */
export async function decide(on: Reviewed, over: Json = {}, by: Member = on.approver): Promise<Answer> {
  const { draft } = ok(await by.get(`/claims/${on.claim.id}/approval`));
  const termId = over['outcome'] === 'none' ? null : on.term.id;
  return by.post(`/claims/${on.claim.id}/decision`, { outcome: 'full', feedback: draft.feedback, termId, ...over });
}

/** Where the claim stands, as the coordinator sees it. */
export async function statusOf(on: Pick<Reviewed, 'coordinator' | 'claim'>): Promise<string> {
  return ok(await on.coordinator.get(`/claims/${on.claim.id}`)).status;
}

/** The same people, signed in again: when the clock was moved their sessions have ended. */
export async function nextWeek(world: World, on: Reviewed): Promise<Reviewed> {
  const again = async (member: Member): Promise<Member> => ({
    ...member,
    ...(await world.signIn(member.email, member.password, on.college.id)),
  });
  return {
    ...on,
    coordinator: await again(on.coordinator),
    approver: await again(on.approver),
    learner: await again(on.learner),
    reviewers: await Promise.all(on.reviewers.map(again)),
  };
}
