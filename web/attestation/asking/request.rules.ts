import type { Api } from '../../api/client.js';

/** A request while it is put together. */
export interface RequestDraft {
  experienceId: string;
  attestorName: string;
  attestorEmail: string;
  relation: string;
  message: string;
  statements: readonly { text: string; outcomeId: string | null }[];
}

export type RequestStep = 'who' | 'what' | 'preview';
export type RequestMissing = 'experience' | 'name' | 'email' | 'relation' | 'statements';

export function emptyRequest(experienceId = ''): RequestDraft {
  return {
    experienceId,
    attestorName: '',
    attestorEmail: '',
    relation: '',
    message: '',
    statements: [{ text: '', outcomeId: null }],
  };
}

/** What a page of the request lacks; whether the person can be asked is the server's word. */
export function missingInRequest(step: RequestStep, draft: RequestDraft): RequestMissing[] {
  const isEmpty = (text: string) => text.trim() === '';
  if (step === 'who') {
    return [
      ...(isEmpty(draft.attestorName) ? ['name' as const] : []),
      ...(/^\S+@\S+\.\S+$/.test(draft.attestorEmail.trim()) ? [] : ['email' as const]),
      ...(isEmpty(draft.relation) ? ['relation' as const] : []),
    ];
  }
  if (step === 'what') {
    return [
      ...(isEmpty(draft.experienceId) ? ['experience' as const] : []),
      ...(draft.statements.every(({ text }) => isEmpty(text)) ? ['statements' as const] : []),
    ];
  }
  return [];
}

/** The request as it is sent: without empty statements. */
export function askingOf(draft: RequestDraft): Api['Asking'] {
  return {
    experienceId: draft.experienceId,
    attestorName: draft.attestorName.trim(),
    attestorEmail: draft.attestorEmail.trim(),
    relation: draft.relation.trim(),
    message: draft.message.trim(),
    statements: draft.statements
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, outcomeId }) => ({ text: text.trim(), outcomeId })),
  };
}

/** The statements with one more about this outcome, or without any about it. */
export function aboutOutcome(
  statements: RequestDraft['statements'],
  outcome: { id: string; text: string },
  chosen: boolean,
): RequestDraft['statements'] {
  const others = statements.filter(({ text, outcomeId }) => outcomeId !== outcome.id && text.trim() !== '');
  const all = chosen ? [...others, { text: outcome.text, outcomeId: outcome.id }] : others;
  return all.length > 0 ? all : [{ text: '', outcomeId: null }];
}
