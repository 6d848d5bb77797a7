import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useSession } from '../account/session.js';
import { api, queries } from '../api/client.js';
import { toast } from '../kit/overlay/toast.js';
import { useNewsText } from '../notification/news-text.js';
import { useWords } from '../words/words.js';
import { isToBeTold, type Heard, type News } from './live.rules.js';
import { liveWords } from './live.words.js';
import { listen } from './stream.js';

/** Changes come in flocks: screens ask anew once for each flock, and not all at the same moment. */
const gather = 1500;

/** Hears what happens while the window is open: tells news, and lets open screens ask again for what changed. */
export default function Live() {
  const { person, institution } = useSession();
  const w = useWords(liveWords);
  const textOf = useNewsText();
  const navigate = useNavigate();
  const told = useRef(new Set<string>());
  const since = useRef(Date.now());
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const refresh = () => {
    timer.current ??= setTimeout(
      () => {
        timer.current = null;
        void queries.invalidateQueries();
      },
      gather * (0.5 + Math.random()),
    );
  };
  const tell = (news: News) => {
    if (!isToBeTold(news, told.current, since.current)) return;
    told.current.add(news.id);
    refresh();
    if (document.visibilityState !== 'visible' || location.pathname === '/notifications') return;
    toast(textOf(news), { action: { label: w.open, act: () => navigate({ href: news.page }) }, lasts: 9000 });
  };
  const hear = useEffectEvent((heard: Heard) => {
    if (heard.event === 'notification') tell(heard.data);
    if (heard.event === 'changed' || heard.event === 'refresh') refresh();
    // Any request finds out that the session is over, and asks for a sign-in over the page.
    if (heard.event === 'end' && heard.data.reason === 'session') void api.GET('/api/notification-preferences');
  });
  const who = `${person.id} ${institution?.id ?? ''}`;
  useEffect(() => (who.endsWith(' ') ? undefined : listen(who, (heard) => hear(heard))), [who]);
  return null;
}
