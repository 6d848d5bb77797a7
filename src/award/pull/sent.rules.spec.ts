import { scopes, system, type Actor } from '../../kernel/actor.js';
import { postedStatuses, refusalsToList, type PostedStatus } from './sent.rules.js';

const program = (...own: Actor['scopes'][number][]): Actor => ({ ...system('here'), kind: 'token', scopes: own });
const person: Actor = { ...system('here'), kind: 'person', personId: 'p', roles: ['registrar'] };
const codes = (postedStatus: PostedStatus | undefined, actor: Actor) =>
  refusalsToList(postedStatus ? { postedStatus } : {}, actor).map(({ code }) => code);

it('a program that only fetches must say which lines of released batches it wants', () => {
  expect(codes(undefined, program('awards:pull'))).toEqual(['no_posted_status']);
  for (const status of Object.keys(postedStatuses) as PostedStatus[]) {
    expect(codes(status, program('awards:pull'))).toEqual([]);
  }
});

it('a program that reads the ledger may ask both ways', () => {
  expect(codes(undefined, program('awards:read'))).toEqual([]);
  expect(codes('sent', program('awards:read'))).toEqual([]);
  expect(codes(undefined, program(...scopes))).toEqual([]);
});

it('people read the ledger, and find rows in their batch', () => {
  expect(codes(undefined, person)).toEqual([]);
  expect(codes('sent', person)).toEqual(['only_programs']);
});
