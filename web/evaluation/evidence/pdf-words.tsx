import 'react-pdf/dist/Page/TextLayer.css';
import type { PDFPageProxy } from 'pdfjs-dist';
import { useEffect, useRef } from 'react';
import { pdfjs } from 'react-pdf';

/** The words of a page over its picture: for screen readers, for selecting and copying. Built from nodes, never from markup. */
export function PdfWords({ page, width }: { page: PDFPageProxy; width: number }) {
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const container = layer.current!;
    const scale = width / page.getViewport({ scale: 1 }).width;
    const words = new pdfjs.TextLayer({
      textContentSource: page.streamTextContent(),
      container,
      viewport: page.getViewport({ scale }),
    });
    container.replaceChildren();
    // A page that was turned in the meantime is no failure, and its picture is there without its words.
    words.render().catch(() => undefined);
    return () => words.cancel();
  }, [page, width]);
  return <div ref={layer} className="textLayer" />;
}
