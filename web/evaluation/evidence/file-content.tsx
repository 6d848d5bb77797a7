import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Button, buttonClass } from '../../kit/action/button.js';
import { Failure } from '../../kit/status/failure.js';
import { Note } from '../../kit/status/status.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { contentQuery } from '../workspace-query.js';
import { evidenceWords } from './evidence.words.js';
import styles from './evidence.module.css';
import { shownAs } from './kind.rules.js';
import type { ShownEvidence, Viewer } from './viewer.js';

const PdfContent = lazy(() => import('./pdf-content.js'));

/** Larger ones are fetched only when the reader says so. */
const largestByItself = 40_000_000;

interface Props {
  assignmentId: string;
  file: ShownEvidence;
  viewer: Viewer;
}

/** A file, shown as what it is; what browsers cannot show is offered as a download. */
export function FileContent({ assignmentId, file, viewer }: Props) {
  const w = useWords(evidenceWords);
  const format = useFormat();
  const [wanted, setWanted] = useState((file.size ?? 0) <= largestByItself);
  const kind = shownAs(file.type);
  const query = useQuery({ ...contentQuery(assignmentId, file), enabled: wanted && kind !== 'other' });
  if (kind === 'other') {
    return (
      <div className={styles.aside}>
        <p>{w.otherType}</p>
        <p className="soft small">{w.scanned}</p>
        <Download assignmentId={assignmentId} file={file} />
      </div>
    );
  }
  if (!wanted) {
    return (
      <div className={styles.aside}>
        <p>{w.large(format.size(file.size ?? 0))}</p>
        <Button look="quiet" compact onPress={() => setWanted(true)}>
          {w.fetch}
        </Button>
        <Download assignmentId={assignmentId} file={file} />
      </div>
    );
  }
  if (query.error) return <Failure error={query.error} again={query.refetch} />;
  if (!query.data) return <p className={styles.wait}>{w.fetching}</p>;
  return (
    <>
      <Shown kind={kind} blob={query.data} file={file} viewer={viewer} />
      <p className={styles.foot}>
        <Download assignmentId={assignmentId} file={file} />
      </p>
    </>
  );
}

function Shown({ kind, blob, file, viewer }: { kind: string; blob: Blob; file: ShownEvidence; viewer: Viewer }) {
  const w = useWords(evidenceWords);
  const [broken, setBroken] = useState(false);
  const address = useAddress(kind === 'pdf' || kind === 'text' ? null : blob);
  const failed = () => setBroken(true);
  if (broken) return <Note tone="warn">{w.unreadable}</Note>;
  if (kind === 'pdf') {
    return (
      <Suspense fallback={<p className={styles.wait}>{w.drawing}</p>}>
        <PdfContent blob={blob} viewer={viewer} onFailed={failed} />
      </Suspense>
    );
  }
  if (kind === 'text') return <TextOf blob={blob} />;
  if (address === null) return null;
  if (kind === 'image') {
    const alt = file.description || file.title;
    return (
      <img
        className={styles.picture}
        src={address}
        alt={alt}
        style={{ width: `${viewer.zoom * 100}%` }}
        onError={failed}
      />
    );
  }
  const Recording = kind === 'video' ? 'video' : 'audio';
  return (
    <div className={styles.aside}>
      <Recording className={styles.recording} controls src={address} aria-label={file.title} onError={failed} />
      <p className="soft small">{w.recording}</p>
    </div>
  );
}

function TextOf({ blob }: { blob: Blob }) {
  const [text, setText] = useState('');
  useEffect(() => {
    let wanted = true;
    void blob.text().then((read) => wanted && setText(read));
    return () => {
      wanted = false;
    };
  }, [blob]);
  return <div className={styles.text}>{text}</div>;
}

function Download({ assignmentId, file }: { assignmentId: string; file: ShownEvidence }) {
  const w = useWords(evidenceWords);
  const format = useFormat();
  return (
    <a
      className={buttonClass('plain', true)}
      href={`/api/assignments/${assignmentId}/evidence/${file.id}/content`}
      download={file.fileName ?? ''}
    >
      {w.download} {file.fileName} {file.size === null ? '' : `(${format.size(file.size)})`}
    </a>
  );
}

/** An address of the bytes that only this page knows, as long as they are shown. */
function useAddress(blob: Blob | null): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!blob) return;
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return address;
}
