import type { Api } from '../api/client.js';
import { useLanguage } from '../words/words.js';
import { spanishNotices } from './notice.words.js';

/** The sentence of a piece of news in the reader's language; the server's own is English. */
export function useNewsText(): (news: Pick<Api['NotificationView'], 'kind' | 'text' | 'params'>) => string {
  const language = useLanguage();
  return ({ kind, text, params }) => (language === 'es' ? (spanishNotices[kind]?.text(params) ?? text) : text);
}

/** What a kind of news is called. */
export function useNewsLabel(): (kind: Pick<Api['PreferenceView'], 'kind' | 'label'>) => string {
  const language = useLanguage();
  return ({ kind, label }) => (language === 'es' ? (spanishNotices[kind]?.label ?? label) : label);
}
