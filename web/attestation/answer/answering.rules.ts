import type { AttestorForm, Said, Saying } from './asking.js';

/*
 ** The way of a supervisor.
 **   who ──▶ code ──▶ asked (page by page) ──▶ sign ──▶ done
 **                      └──▶ decline ───────────────────▶ done
 ** When the form was open for too long it goes back to the code, and nothing that was typed is lost.
 */
export interface Answering {
  at: 'who' | 'code' | 'asked' | 'sign' | 'decline' | 'done';
  /** Which page of what is asked. */
  page: number;
  form: AttestorForm | null;
  /** By place: the experience, then the statements. Null where nothing is chosen yet. */
  said: readonly ({ says: Saying; comment: string } | null)[];
  /** Where the code leads back to, when it had to be typed again. */
  after: 'asked' | 'sign' | 'decline';
  answeredAt: string | null;
  declined: boolean;
}

export type Step =
  | { go: 'code' }
  | { go: 'opened'; form: AttestorForm }
  | { go: 'say'; place: number; said: Said }
  | { go: 'page'; page: number }
  | { go: 'sign' }
  | { go: 'decline' }
  | { go: 'who' }
  | { go: 'over' }
  | { go: 'done'; answeredAt: string; declined: boolean };

export const beginning: Answering = {
  at: 'who',
  page: 0,
  form: null,
  said: [],
  after: 'asked',
  answeredAt: null,
  declined: false,
};

export function step(state: Answering, move: Step): Answering {
  switch (move.go) {
    case 'who':
    case 'code':
    case 'sign':
    case 'decline':
      return { ...state, at: move.go };
    case 'opened': {
      const places = move.form.asked.statements.length + 1;
      const said = Array.from({ length: places }, (_, place) => state.said[place] ?? null);
      return { ...state, form: move.form, said, at: state.after };
    }
    case 'say':
      return { ...state, said: state.said.map((said, place) => (place === move.place ? move.said : said)) };
    case 'page':
      return { ...state, at: 'asked', page: move.page };
    case 'over':
      return { ...state, at: 'code', after: state.at === 'decline' ? 'decline' : 'sign' };
    case 'done':
      return { ...state, at: 'done', answeredAt: move.answeredAt, declined: move.declined };
  }
}
