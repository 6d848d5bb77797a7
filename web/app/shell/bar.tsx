import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { signOut } from '../../account/sign-out.js';
import { useSession } from '../../account/session.js';
import { useSwitchLanguage } from '../../account/preferences.js';
import { HelpHere } from '../../help/help-here.js';
import { inboxWords } from '../../notification/inbox.words.js';
import { useUnread } from '../../notification/unread.js';
import { setCommandsOpen } from '../../search/command-open.js';
import { useLanguage, useWords } from '../../words/words.js';
import { useBranding } from '../../institution/branding/apply-branding.js';
import { appWords } from '../app.words.js';
import { destinationsOf, inSight, type Destination } from '../navigation.js';
import styles from './shell.module.css';

/** The bar at the top: whose college this is, where one can go, and one's own things. */
export function Bar() {
  const { institution, person, roles } = useSession();
  const w = useWords(appWords);
  const places = destinationsOf(roles);
  const news = useWords(inboxWords).inBar(useUnread());
  const own = [w.language, w.search, news, person.name, w.help, w.signOut];
  const shown = inSight(
    places.map(({ word }) => w[word]),
    own,
  );
  const branding = institution?.branding;
  useBranding(branding);
  return (
    <header className={styles.bar}>
      <Link to="/" className={styles.brand}>
        {branding?.logo && <img src={branding.logo} alt="" />}
        Credence <small>{institution?.name}</small>
      </Link>
      <nav aria-label={w.mainNavigation} className={`${styles.places} ${styles.wide}`}>
        <Places places={places.slice(0, shown)} />
        {places.length > shown && (
          <Disclosure className={styles.more} label={w.moreNavigation}>
            <Places places={places.slice(shown)} />
          </Disclosure>
        )}
      </nav>
      <div className={`${styles.end} ${styles.wide}`}>
        <OwnThings />
      </div>
      <Disclosure className={styles.menu} label={w.menu}>
        <nav aria-label={w.mainNavigation} className={styles.places}>
          <Places places={places} />
        </nav>
        <div className={styles.end}>
          <OwnThings />
        </div>
      </Disclosure>
    </header>
  );
}

function Places({ places }: { places: readonly Destination[] }) {
  const w = useWords(appWords);
  return places.map(({ to, word }) => (
    <Link key={to} to={to} activeOptions={{ exact: false }}>
      {w[word]}
    </Link>
  ));
}

function OwnThings() {
  const { person } = useSession();
  const w = useWords(appWords);
  const language = useLanguage();
  const switchTo = useSwitchLanguage();
  const news = useWords(inboxWords);
  const unread = useUnread();
  return (
    <>
      <button
        type="button"
        lang={language === 'en' ? 'es' : 'en'}
        onClick={() => void switchTo(language === 'en' ? 'es' : 'en')}
      >
        {w.language}
      </button>
      <button type="button" aria-keyshortcuts="Control+K Meta+K" onClick={() => setCommandsOpen(true)}>
        {w.search}
      </button>
      <Link to="/notifications">{news.inBar(unread)}</Link>
      <Link to="/account">{person.name}</Link>
      <HelpHere />
      <button type="button" onClick={() => void signOut()}>
        {w.signOut}
      </button>
    </>
  );
}

/** The browser's own disclosure, closed again by Escape, by a choice and by a press outside. */
function Disclosure({ className, label, children }: { className?: string; label: string; children: React.ReactNode }) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const chosen = (event.target as Element).closest('a, button');
      if (!details.current?.contains(event.target as Node) || chosen) details.current?.removeAttribute('open');
    };
    document.addEventListener('click', close);
    return () => document.removeEventListener('click', close);
  }, []);
  return (
    <details
      ref={details}
      className={className}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        details.current?.removeAttribute('open');
        details.current?.querySelector('summary')?.focus();
      }}
    >
      <summary>{label}</summary>
      <div>{children}</div>
    </details>
  );
}
