import type { Api } from '../../api/client.js';

export type AttestorForm = Api['AttestorForm'];
export type Said = Api['StatementSaid'];
export type Saying = Said['says'];
export type Details = Api['AnswerDetails'];

export const sayings: readonly Saying[] = ['yes', 'partly', 'no', 'unknown'];

/** Whether this saying needs words: what is different. */
export const needsWords = (says: Saying): boolean => says === 'partly' || says === 'no';
