import { type Actor, has } from '../../kernel/actor.js';
import { type Moves, refusalsToFollow } from '../../kernel/moves.js';
import type { Refusal } from '../../kernel/refusal.js';
import type { Profile } from '../profile/profile.rules.js';

/*
 ** A batch's life.
 **
 **   prepared ──release──▶ released ──last answer──▶ reconciled
 **       └──discard──▶ discarded
 **
 ** (1) Rows are frozen when the batch is prepared; from then on it can only leave as it is, or not at all.
 ** (2) Who prepared it does not release it. The database holds that too.
 ** (3) A line is in one undischarged batch at most: prepared, released and unanswered, or accepted.
 */
export type BatchStatus = 'prepared' | 'released' | 'reconciled' | 'discarded';

/** How far a line of a batch is. */
export const linePostings = ['waiting', 'accepted', 'rejected', 'discarded'] as const;
export type LinePosting = (typeof linePostings)[number];

export const batchMoves = {
  release: { from: ['prepared'], to: 'released' },
  discard: { from: ['prepared'], to: 'discarded' },
  reconcile: { from: ['released'], to: 'reconciled' },
} as const satisfies Moves<BatchStatus>;

/** A batch as its rules read it. */
export interface Prepared {
  status: BatchStatus;
  preparedBy: string | null;
}

export function refusalsToPrepare(actor: Actor): Refusal[] {
  if (has(actor, 'coordinator', 'registrar') || actor.scopes.includes('batches:write')) return [];
  return [{ code: 'not_preparer', detail: 'Batches are prepared by the registrar or a coordinator.' }];
}

/** Why this person cannot release this batch. What its lines say against it is asked of the preflight, line by line. */
export function refusalsToRelease(batch: Prepared, actor: Actor): Refusal[] {
  return [
    ...refusalsToFollow(batchMoves, 'release', batch.status),
    ...(has(actor, 'registrar') && actor.kind === 'person'
      ? []
      : [{ code: 'not_registrar', detail: 'Only the registrar may release a batch, in person.' }]),
    ...(actor.personId !== null && actor.personId === batch.preparedBy
      ? [{ code: 'own_batch', detail: 'You prepared this batch: a second person has to release it.' }]
      : []),
  ];
}

export function refusalsToDiscard(batch: Prepared, actor: Actor): Refusal[] {
  return [
    ...refusalsToFollow(batchMoves, 'discard', batch.status),
    ...(has(actor, 'coordinator', 'registrar')
      ? []
      : [{ code: 'not_registrar', detail: 'Only the registrar or a coordinator may discard a batch.' }]),
  ];
}

/** The file exists for the world only once it is released. */
export function refusalsToDownload({ status }: Prepared): Refusal[] {
  if (status === 'released' || status === 'reconciled') return [];
  return [{ code: 'not_released', detail: 'The file can be had when a second person has released the batch.' }];
}

/** What the file is called: college, batch and profile, and nothing about a person. */
export function fileNameOf(institution: string, number: number, format: Profile['format']): string {
  const college = institution.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return `${college}-batch-${String(number).padStart(4, '0')}.${{ delimited: 'csv', json_lines: 'jsonl' }[format]}`;
}
