import { linkOptions } from '@tanstack/react-router';
import type { Api } from '../../api/client.js';
import { useWords } from '../../words/words.js';
import { progressWords } from './progress.words.js';

type Next = Api['NextStepView'];

/** Where the next step of a claim is done. */
export function placeOf(claimId: string, { code, about }: Next) {
  if (about !== null) {
    return linkOptions({
      to: '/claims/$claimId/outcomes/$outcomeId',
      params: { claimId, outcomeId: about },
      search: code === 'write' ? {} : { step: 'proof' },
    });
  }
  if (code === 'send') return linkOptions({ to: '/claims/$claimId/check', params: { claimId } });
  if (code === 'propose' || code === 'propose_again') {
    return linkOptions({ to: '/claims/$claimId/proposal', params: { claimId } });
  }
  return linkOptions({ to: '/claims/$claimId', params: { claimId } });
}

/** The next step in words that follow “Next:”. `sections` name the outcomes that it can be about. */
export function useNextStepText() {
  const w = useWords(progressWords);
  return ({ code, about }: Next, sections: readonly { id: string; title: string }[]): string => {
    const said = w.next[code];
    return typeof said === 'string' ? said : said(sections.find(({ id }) => id === about)?.title ?? '');
  };
}
