import { useSession } from '../account/session.js';
import { useSwitchLanguage } from '../account/preferences.js';
import { signOut } from '../account/sign-out.js';
import { appWords } from '../app/app.words.js';
import { destinationsOf } from '../app/navigation.js';
import { useLanguage, useWords } from '../words/words.js';
import { useHitDetail } from './hit-line.js';
import { byKind, isMeant, pageOf } from './hit.rules.js';
import { searchWords } from './search.words.js';
import { useHits, useRested } from './use-hits.js';

/** One line of the menu: a page to go to, or something to do. */
export interface Command {
  id: string;
  name: string;
  detail?: string;
  page?: string;
  act?: () => unknown;
}

export interface Group {
  title: string;
  commands: Command[];
}

/** What the menu offers for these words, to this person: their own places, their own acts, what they may see. */
export function useCommands(typed: string): Group[] {
  const w = useWords(searchWords);
  const app = useWords(appWords);
  const { roles, institution } = useSession();
  const language = useLanguage();
  const switchTo = useSwitchLanguage();
  const detailOf = useHitDetail();
  const q = useRested(typed).trim();
  const { data } = useHits(q);
  const hits = q.length < 2 ? [] : (data?.hits ?? []);

  const own = [
    { to: '/notifications', name: app.notifications },
    { to: '/account', name: app.account },
    { to: '/help', name: app.help },
  ];
  const pages = [...destinationsOf(roles).map(({ to, word }) => ({ to, name: app[word] })), ...own];
  const places = pages.map(({ to, name }) => ({ id: `go ${to}`, name, page: to }));
  const acts = [
    { id: 'do language', name: app.language, act: () => switchTo(language === 'en' ? 'es' : 'en') },
    { id: 'do sign out', name: app.signOut, act: signOut },
  ];
  const found = byKind(hits).map(({ kind, hits: some }) => ({
    title: w.kinds[kind],
    commands: some.slice(0, 5).map((hit) => ({
      id: `${kind} ${hit.id}`,
      name: hit.title,
      detail: detailOf(hit),
      page: pageOf(hit, roles, institution?.code ?? ''),
    })),
  }));
  const all = { id: 'all', name: w.everything(q), page: `/search?q=${encodeURIComponent(q)}` };
  return [
    { title: w.goTo, commands: places.filter(({ name }) => isMeant(name, typed)) },
    ...found,
    { title: w.do, commands: [...acts.filter(({ name }) => isMeant(name, typed)), ...(q.length < 2 ? [] : [all])] },
  ].filter(({ commands }) => commands.length > 0);
}
