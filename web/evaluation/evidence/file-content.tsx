import { useQuery } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { FindBar } from '../../evidence/preview/find/find-bar.js';
import { FindButton } from './find-button.js';
import { useFinding } from '../../evidence/preview/find/use-finding.js';
import { MediaView } from '../../evidence/preview/media-view.js';
import { MorePages } from '../../evidence/preview/more-pages.js';
import { PageView } from '../../evidence/preview/page-view.js';
import { previewQuery } from '../../evidence/preview/preview-query.js';
import { SectionView } from '../../evidence/preview/section-view.js';
import { Standing } from '../../evidence/preview/standing.js';
import { Failure } from '../../kit/status/failure.js';
import { useKeys } from '../../keys/use-keys.js';
import { commands } from '../keys/commands.js';
import { useWords } from '../../words/words.js';
import { evidenceWords } from './evidence.words.js';
import styles from './evidence.module.css';
import type { ShownEvidence, Viewer } from './viewer.js';

interface Props {
  assignmentId: string;
  file: ShownEvidence;
  viewer: Viewer;
  /** What lies over a page or a part of the text. */
  over: ReactNode;
}

/** A file as the server shows it: pictures of pages, blocks of text, or played. Nobody needs to open it on their own machine. */
export function FileContent({ assignmentId, file, viewer, over }: Props) {
  const w = useWords(evidenceWords);
  const { data: preview, error, refetch } = useQuery(previewQuery({ assignmentId, evidenceId: file.id }));
  const { opened, showPage } = viewer;
  const finding = useFinding(preview?.base ?? null, viewer.sought, viewer.seek, showPage);
  useKeys([{ ...commands.find, run: () => finding.type(finding.q ?? '') }]);
  const pages = preview && preview.base !== null && preview.preview !== 'media' ? preview.shownPages : null;
  useEffect(() => {
    if (pages !== null) opened(pages);
  }, [pages]); // what is done with it is new each time, the pages are not
  if (error) return <Failure error={error} again={refetch} />;
  if (!preview) return <p className={styles.wait}>{w.fetching}</p>;
  const { base } = preview;
  const hits = finding.found?.hits ?? [];
  const onlyPages = preview.shownPages < (preview.pages ?? 0) ? preview.shownPages : null;
  return (
    <>
      <Standing preview={preview} />
      {pages !== null &&
        (finding.q === null ? (
          <FindButton onPress={() => finding.type('')} />
        ) : (
          <FindBar finding={finding} onlyPages={onlyPages} />
        ))}
      {viewer.page === preview.shownPages && <MorePages preview={preview} />}
      {base !== null && preview.preview === 'media' && <MediaView preview={{ ...preview, base }} title={file.title} />}
      {base !== null && preview.preview === 'document' && (
        <SectionView base={base} number={viewer.page} zoom={viewer.zoom} found={hits} over={over} />
      )}
      {base !== null && preview.preview === 'pages' && (
        <PageView
          base={base}
          page={viewer.page}
          title={file.title}
          zoom={viewer.zoom}
          turn={viewer.turn}
          found={hits}
          shown={hits[finding.at]}
          over={over}
        />
      )}
    </>
  );
}
