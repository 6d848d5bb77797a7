import { useQuery } from '@tanstack/react-query';
import { Failure } from '../../kit/status/failure.js';
import { useWords } from '../../words/words.js';
import { MediaView } from './media-view.js';
import { MorePages } from './more-pages.js';
import { PageView } from './page-view.js';
import { previewQuery, type Looking } from './preview-query.js';
import { previewWords } from './preview.words.js';
import { SectionView } from './section-view.js';
import { Standing } from './standing.js';
import styles from './preview.module.css';

/** A whole file, one page below the other: for its owner, and for staff who look at what was sent. */
export function PreviewPane({ title, ...looking }: Looking & { title: string }) {
  const w = useWords(previewWords);
  const { data: preview, error, refetch } = useQuery(previewQuery(looking));
  if (error) return <Failure error={error} again={refetch} />;
  if (!preview) return <p className={styles.wait}>{w.fetching}</p>;
  const { base, shownPages } = preview;
  const numbers = Array.from({ length: shownPages }, (_, at) => at + 1);
  return (
    <div className={styles.pane}>
      <Standing preview={preview} />
      {base !== null && preview.preview === 'media' && <MediaView preview={{ ...preview, base }} title={title} />}
      {base !== null &&
        preview.preview === 'document' &&
        numbers.map((n) => <SectionView key={n} base={base} number={n} />)}
      {base !== null && preview.preview === 'pages' && (
        <div className={styles.pages} role="region" aria-label={title} tabIndex={0}>
          {numbers.map((n) => (
            <LazyPage key={n} base={base} page={n} title={title} />
          ))}
        </div>
      )}
      <MorePages preview={preview} />
    </div>
  );
}

/** Far pages are drawn when they come near. */
function LazyPage(props: { base: string; page: number; title: string }) {
  return (
    <div className={styles.lazy}>
      <PageView {...props} />
    </div>
  );
}
