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
  if (isProblem(error) && error.status === 404) return <NotFound />;
  return (
    <Page title={w.cannotShow} width="narrow">
      <Failure error={error} again={() => (reset ? reset() : location.reload())} />
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
