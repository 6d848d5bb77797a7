import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Button } from '../../kit/action/button.js';
import { Failure } from '../../kit/status/failure.js';
import { useWords } from '../../words/words.js';
import { FindBar } from './find/find-bar.js';
import { findWords } from './find/find.words.js';
import { nothingSought, useFinding } from './find/use-finding.js';
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
  const f = useWords(findWords);
  const { data: preview, error, refetch } = useQuery(previewQuery(looking));
  const pane = useRef<HTMLDivElement>(null);
  const [sought, seek] = useState(nothingSought);
  const finding = useFinding(preview?.base ?? null, sought, seek, (page) => show(pane.current, page));
  if (error) return <Failure error={error} again={refetch} />;
  if (!preview) return <p className={styles.wait}>{w.fetching}</p>;
  const { base, shownPages } = preview;
  const numbers = Array.from({ length: shownPages }, (_, at) => at + 1);
  const hits = finding.found?.hits ?? [];
  const parts = base !== null && preview.preview !== 'media' && shownPages > 0;
  return (
    <div className={styles.pane} ref={pane}>
      <Standing preview={preview} />
      {parts &&
        (finding.q === null ? (
          <div>
            <Button look="plain" compact onPress={() => finding.type('')}>
              {f.open}
            </Button>
          </div>
        ) : (
          <FindBar finding={finding} onlyPages={shownPages < (preview.pages ?? 0) ? shownPages : null} />
        ))}
      {base !== null && preview.preview === 'media' && <MediaView preview={{ ...preview, base }} title={title} />}
      {base !== null &&
        preview.preview === 'document' &&
        numbers.map((n) => (
          <div key={n} data-page={n}>
            <SectionView base={base} number={n} found={hits} />
          </div>
        ))}
      {base !== null && preview.preview === 'pages' && (
        <div className={styles.pages} role="region" aria-label={title} tabIndex={0}>
          {numbers.map((n) => (
            // Far pages are drawn when they come near.
            <div key={n} data-page={n} className={styles.lazy}>
              <PageView base={base} page={n} title={title} found={hits} shown={hits[finding.at]} />
            </div>
          ))}
        </div>
      )}
      <MorePages preview={preview} />
    </div>
  );
}

/** Brings a page into sight. */
function show(pane: HTMLElement | null, page: number): void {
  pane?.querySelector(`[data-page="${page}"]`)?.scrollIntoView({ block: 'nearest' });
}
