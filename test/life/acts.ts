import { randomUUID } from 'node:crypto';
import type { ClaimStatus } from '../../src/claim/claim.rules.js';
import type { Answer, Json, Member } from '../world.js';
import { sheet } from '../world/readers.js';

/** Everybody who has to do with one claim. */
export interface Cast {
  claimId: string;
  learner: Member;
  otherLearner: Member;
  coordinator: Member;
  approver: Member;
  readers: readonly Member[];
  termId: string;
}

/** Something a person may try. `from` is where the claim must be for it to succeed, `to` where it may be afterwards. */
export interface Act {
  from: readonly ClaimStatus[];
  to: readonly ClaimStatus[];
  /** Null when there is nothing to try it on. */
  perform: (cast: Cast, headers: Record<string, string>) => Promise<Answer | null>;
}

const never: readonly ClaimStatus[] = [];
const open: readonly ClaimStatus[] = [
  'draft', 'submitted', 'returned', 'routing', 'in_review', 'info_requested', 'adjudication', 'approval', 'revision',
]; // prettier-ignore
/** Seats are offered, taken and given back also while the learner is asked for more. */
const seated: readonly ClaimStatus[] = ['routing', 'in_review', 'info_requested', 'adjudication'];
const reading: readonly ClaimStatus[] = ['routing', 'in_review', 'adjudication', 'approval'];

const at = (cast: Cast, path: string) => `/claims/${cast.claimId}${path}`;

/** The latest seat of the claim in one of these states, and whose it is. */
async function seat(cast: Cast, ...states: string[]): Promise<{ id: string; reader: Member } | null> {
  const { body } = await cast.coordinator.get(`/seats?claimId=${cast.claimId}&show=all&limit=100`);
  const row = body['rows']?.find((one: Json) => states.includes(one.status));
  const reader = cast.readers.find((one) => one.id === row?.reviewerId);
  return row && reader ? { id: row.id, reader } : null;
}

const onSeat =
  (states: string[], perform: (id: string, reader: Member, headers: Record<string, string>) => Promise<Answer>) =>
  async (cast: Cast, headers: Record<string, string>): Promise<Answer | null> => {
    const found = await seat(cast, ...states);
    return found ? perform(found.id, found.reader, headers) : null;
  };

const submitted = async (who: Member, cast: Cast, headers: Record<string, string>): Promise<Answer> => {
  const { body: claim } = await cast.learner.get(at(cast, ''));
  const acknowledged = (claim['warnings'] ?? []).map((warning: Json) => warning.code);
  return who.post(at(cast, '/submission'), { version: claim['version'], ownWork: true, acknowledged }, headers);
};

/** Decides with the feedback that the readings brought. */
const decided = (outcome: 'full' | 'none') => async (cast: Cast, headers: Record<string, string>) => {
  const { body } = await cast.approver.get(at(cast, '/approval'));
  const word = {
    outcome,
    feedback: body['draft']?.feedback ?? [],
    ...(outcome === 'none' ? {} : { termId: cast.termId }),
  };
  return cast.approver.post(at(cast, '/decision'), word, headers);
};

/** Fills in and hands in one evaluation: `level` 0 does not meet the rubric. */
const evaluated = (level: number) =>
  onSeat(['accepted'], async (id, reader, headers) => {
    const path = `/assignments/${id}/evaluation`;
    const { body } = await reader.get(path);
    if (body['rubric']) await reader.put(path, { version: body['version'], ...sheet(body['rubric'], level) });
    return reader.post(`${path}/submission`, {}, headers);
  });

async function appeal(cast: Cast, headers: Record<string, string>): Promise<Answer | null> {
  const { body } = await cast.coordinator.get(at(cast, '/appeals'));
  const filed = body['appeals']?.find((one: Json) => one.status === 'filed');
  return filed
    ? cast.coordinator.post(`/appeals/${filed.id}/acceptance`, { reason: 'New readers will look.' }, headers)
    : null;
}

async function answer(cast: Cast): Promise<Answer | null> {
  const { body } = await cast.learner.get(at(cast, ''));
  const asked = body['informationRequests']?.find((one: Json) => one.state === 'open') ?? { id: randomUUID() };
  return cast.learner.put(at(cast, `/information-requests/${asked.id}/answer`), { text: 'It was in 2019.' });
}

export const acts = {
  submit: { from: ['draft', 'returned', 'revision'], to: ['submitted'], perform: (c, h) => submitted(c.learner, c, h) },
  submitByAnother: { from: never, to: never, perform: (c, h) => submitted(c.otherLearner, c, h) },
  accept: { from: ['submitted'], to: ['routing'], perform: (c, h) => c.coordinator.post(at(c, '/acceptance'), {}, h) },
  acceptByLearner: { from: never, to: never, perform: (c, h) => c.learner.post(at(c, '/acceptance'), {}, h) },
  return: {
    from: ['submitted'],
    to: ['returned'],
    perform: (c, h) => c.coordinator.post(at(c, '/return'), { reason: 'Say more.' }, h),
  },
  takeSeat: {
    from: seated,
    to: seated,
    perform: onSeat(['offered'], (id, reader, h) => reader.post(`/assignments/${id}/acceptance`, {}, h)),
  },
  takeAnothersSeat: {
    from: never,
    to: never,
    perform: async (c, h) => {
      const found = await seat(c, 'offered', 'accepted');
      const other = c.readers.find((one) => one.id !== found?.reader.id)!;
      return found ? other.post(`/assignments/${found.id}/acceptance`, {}, h) : null;
    },
  },
  decline: {
    from: seated,
    to: seated,
    perform: onSeat(['offered'], (id, reader, h) =>
      reader.post(`/assignments/${id}/decline`, { reason: 'Too busy.' }, h),
    ),
  },
  recuse: {
    from: seated,
    to: seated,
    perform: onSeat(['accepted'], (id, reader, h) =>
      reader.post(`/assignments/${id}/recusal`, { reason: 'I know them.' }, h),
    ),
  },
  findMet: { from: ['routing', 'in_review', 'adjudication'], to: reading, perform: evaluated(1) },
  findNotMet: { from: ['routing', 'in_review', 'adjudication'], to: reading, perform: evaluated(0) },
  ask: {
    from: ['in_review'],
    to: ['info_requested'],
    perform: onSeat(['accepted'], (id, reader, h) =>
      reader.post(`/assignments/${id}/information-request`, { question: 'When?' }, h),
    ),
  },
  answer: { from: ['info_requested'], to: ['in_review', 'routing'], perform: answer },
  award: { from: ['approval'], to: ['decided'], perform: decided('full') },
  deny: { from: ['approval'], to: ['decided'], perform: decided('none') },
  sendBack: {
    from: ['approval'],
    to: ['in_review'],
    perform: (c, h) => c.approver.post(at(c, '/sending-back'), { reason: 'Look again.' }, h),
  },
  askToRevise: {
    from: ['approval'],
    to: ['revision'],
    perform: (c, h) => c.approver.post(at(c, '/revision-request'), { message: 'Show the plan.' }, h),
  },
  withdraw: {
    from: open,
    to: ['withdrawn', 'decided'],
    perform: (c, h) => c.learner.post(at(c, '/withdrawal'), { reason: 'Enough.' }, h),
  },
  appeal: {
    from: ['decided'],
    to: ['decided'],
    perform: (c, h) => c.learner.post(at(c, '/appeal'), { grounds: 'You missed a page.' }, h),
  },
  grantAppeal: { from: ['decided'], to: ['routing'], perform: appeal },
} as const satisfies Record<string, Act>;

export type ActName = keyof typeof acts;
export const actNames = Object.keys(acts) as ActName[];
