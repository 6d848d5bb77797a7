import { useEffect } from 'react';
import { isProblem } from '../api/problem.js';
import { Failure } from '../kit/status/failure.js';
import { Loading } from '../kit/status/status.js';
import { Page } from '../kit/page/page.js';
import { useWords } from '../words/words.js';
import { appWords } from './app.words.js';

/** Nothing is at this address, or it is not for this reader: the same words for both. */
export function NotFound() {
  const w = useWords(appWords);
  return (
    <Page title={w.notFound} width="narrow" lead={<p>{w.notFoundWhy}</p>}>
      <p>
        <a href="/">{w.toStart}</a>
      </p>
    </Page>
  );
}

/** The whole window failed, before there was anything around the page. */
export function WindowFailure(props: { error: unknown; reset?: () => void }) {
  return (
    <main>
      <RouteFailure {...props} />
    </main>
  );
}

/** A page that could not be shown. */
export function RouteFailure({ error, reset }: { error: unknown; reset?: () => void }) {
  const w = useWords(appWords);
  // The address is the new one already, and a part of the app that did not come is asked for once more only by a new page.
  const again = () => (reset && isProblem(error) ? reset() : location.reload());
  useEffect(() => {
    if (navigator.onLine) return;
    const back = () => location.reload();
    window.addEventListener('online', back);
    return () => window.removeEventListener('online', back);
  }, []);
  if (isProblem(error) && error.status === 404) return <NotFound />;
  return (
    <Page title={w.cannotShow} width="narrow">
      <Failure error={error} again={again} />
    </Page>
  );
}

/** A page whose parts are on their way. */
export function Waiting() {
  return (
    <div className="first-page">
      <Loading />
    </div>
  );
}
