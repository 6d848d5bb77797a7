import { useEffect } from 'react';
import { $api, api, given, queries, type Api } from '../api/client.js';
import { hold } from '../api/hold.js';
import { useChooseLanguage } from '../words/choose-language.js';
import type { Language } from '../words/words.js';
import { sessionQuery, useSession, type Session } from './session.js';

type Edit = Api['PersonEdit'];

const { queryKey } = $api.queryOptions('get', '/api/person');

/** Changes something about oneself, and shows it everywhere at once. */
export async function changePerson(edit: Edit): Promise<void> {
  const person = await given(api.PATCH('/api/person', { body: edit }));
  await Promise.all([
    hold<Api['PersonView']>(queries, queryKey, () => person),
    hold<Session>(queries, sessionQuery.queryKey, (session) => session && { ...session, person }),
  ]);
}

/** Lets the page look and speak as its person wants it. Once, in the shell. */
export function usePreferences(): void {
  const { language, theme, textSize } = useSession().person;
  const choose = useChooseLanguage();
  useEffect(() => choose(language), [choose, language]);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
    document.documentElement.dataset['textSize'] = textSize;
  }, [theme, textSize]);
}

/** Changes the language here and in the person's preferences, for mails and other devices. */
export function useSwitchLanguage(): (language: Language) => Promise<void> {
  const choose = useChooseLanguage();
  return (language) => {
    choose(language);
    return changePerson({ language });
  };
}
