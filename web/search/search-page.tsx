import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useSession } from '../account/session.js';
import { TextField } from '../kit/form/inputs.js';
import { Page } from '../kit/page/page.js';
import { Failure } from '../kit/status/failure.js';
import { Empty } from '../kit/status/status.js';
import { useWords } from '../words/words.js';
import { useHitDetail } from './hit-line.js';
import { byKind, pageOf, type Hit } from './hit.rules.js';
import styles from './search.module.css';
import { searchWords } from './search.words.js';
import { useHits, useRested } from './use-hits.js';

/** Everything that one may see, by words. The words stand in the address. */
export function SearchPage() {
  const w = useWords(searchWords);
  const { q = '' } = useSearch({ from: '/shell/search' });
  const navigate = useNavigate();
  const rested = useRested(q);
  const hits = useHits(rested);
  const found = rested.trim().length < 2 ? null : (hits.data?.hits ?? null);
  return (
    <Page title={w.title} width="narrow" lead={w.lead}>
      <form role="search" onSubmit={(event) => event.preventDefault()}>
        <TextField
          label={w.label}
          hint={w.hint}
          type="search"
          autoComplete="off"
          value={q}
          onChange={(event) => {
            const text = event.target.value;
            void navigate({ to: '/search', search: text === '' ? {} : { q: text }, replace: true });
          }}
        />
      </form>
      <Failure error={hits.error} again={hits.refetch} />
      <p role="status" className="soft">
        {found && w.found(found.length)}
      </p>
      {found?.length === 0 && (
        <Empty title={w.nothing(rested.trim())}>
          <p>{w.nothingWhy}</p>
        </Empty>
      )}
      {byKind(found ?? []).map(({ kind, hits: some }) => (
        <section key={kind} className={styles.kind} aria-labelledby={`of-${kind}`}>
          <h2 id={`of-${kind}`}>{w.kinds[kind]}</h2>
          <ul>
            {some.map((hit) => (
              <Line key={hit.id} hit={hit} />
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}

function Line({ hit }: { hit: Hit }) {
  const { roles, institution } = useSession();
  const detailOf = useHitDetail();
  return (
    <li>
      <Link to={pageOf(hit, roles, institution?.code ?? '')}>{hit.title}</Link>
      <span className="soft small">{detailOf(hit)}</span>
    </li>
  );
}
