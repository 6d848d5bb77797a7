import type { PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { Document, Page } from 'react-pdf';
import { useWords } from '../../words/words.js';
import { evidenceWords } from './evidence.words.js';
import styles from './evidence.module.css';
import { OwnFonts } from './pdf-fonts.js';
import { PdfWords } from './pdf-words.js';
import { worker } from './pdf-worker.js';
import type { Viewer } from './viewer.js';

/** Nothing in a document runs, and nothing of it is asked for anywhere: no scripts, no outside fonts, no links. */
const options = {
  worker,
  isEvalSupported: false,
  useWasm: false,
  enableXfa: false,
  useSystemFonts: false,
  StandardFontDataFactory: OwnFonts,
};

/** A PDF, one page at a time, with its words for screen readers and for copying. */
export default function PdfContent({ blob, viewer, onFailed }: { blob: Blob; viewer: Viewer; onFailed: () => void }) {
  const w = useWords(evidenceWords);
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const drawn = Math.round(width * viewer.zoom);
  const [page, setPage] = useState<PDFPageProxy | null>(null);
  const wait = <p className={styles.wait}>{w.drawing}</p>;
  return (
    <div ref={frame}>
      <Document
        file={blob}
        options={options}
        loading={wait}
        error={w.unreadable}
        onLoadSuccess={({ numPages }) => viewer.opened(numPages)}
        onLoadError={onFailed}
      >
        {width > 0 && (
          <Page
            pageNumber={viewer.page}
            width={drawn}
            loading={wait}
            renderAnnotationLayer={false}
            renderTextLayer={false}
            className={styles.sheet!}
            onLoadSuccess={setPage}
          >
            {page?.pageNumber === viewer.page && <PdfWords page={page} width={drawn} />}
          </Page>
        )}
      </Document>
    </div>
  );
}

/** The width that there is, measured again when the window or the pane changes. */
function useWidth(frame: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)));
    watch.observe(frame.current!);
    return () => watch.disconnect();
  }, [frame]);
  return width;
}
