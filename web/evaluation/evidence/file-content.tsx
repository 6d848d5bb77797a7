import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { MediaView } from '../../evidence/preview/media-view.js';
import { PageView } from '../../evidence/preview/page-view.js';
import { previewQuery } from '../../evidence/preview/preview-query.js';
import { SectionView } from '../../evidence/preview/section-view.js';
import { Standing } from '../../evidence/preview/standing.js';
import { Failure } from '../../kit/status/failure.js';
import { useWords } from '../../words/words.js';
import { evidenceWords } from './evidence.words.js';
import styles from './evidence.module.css';
import type { ShownEvidence, Viewer } from './viewer.js';

interface Props {
  assignmentId: string;
  file: ShownEvidence;
  viewer: Viewer;
}

/** A file as the server shows it: pictures of pages, blocks of text, or played. Nobody needs to open it on their own machine. */
export function FileContent({ assignmentId, file, viewer }: Props) {
  const w = useWords(evidenceWords);
  const { data: preview, error, refetch } = useQuery(previewQuery({ assignmentId, evidenceId: file.id }));
  const { opened } = viewer;
  const pages = preview && preview.base !== null && preview.preview !== 'media' ? preview.shownPages : null;
  useEffect(() => {
    if (pages !== null) opened(pages);
  }, [pages]); // what is done with it is new each time, the pages are not
  if (error) return <Failure error={error} again={refetch} />;
  if (!preview) return <p className={styles.wait}>{w.fetching}</p>;
  const { base, type } = preview;
  return (
    <>
      <Standing preview={preview} />
      {base !== null && preview.preview === 'media' && <MediaView base={base} type={type} title={file.title} />}
      {base !== null && preview.preview === 'document' && <SectionView base={base} number={viewer.page} />}
      {base !== null && preview.preview === 'pages' && (
        <PageView base={base} page={viewer.page} title={file.title} zoom={viewer.zoom} turn={viewer.turn} />
      )}
    </>
  );
}
