import { useCallback, useRef, useState } from 'react';
import type { Api } from '../../api/client.js';
import { Disclosure } from '../../kit/page/disclosure.js';
import { Note } from '../../kit/status/status.js';
import { useLanguage, useWords } from '../../words/words.js';
import { previewWords } from './preview.words.js';
import styles from './preview.module.css';

type Shown = Pick<Api['FilePreview'], 'type' | 'captions'> & { base: string };

/** A film or a sound, with what is said in it where its learner gave that. The browser fetches only what it plays. */
export function MediaView({ preview: { base, type, captions }, title }: { preview: Shown; title: string }) {
  const w = useWords(previewWords);
  const language = useLanguage();
  const player = useRef<HTMLVideoElement>(null);
  const [cues, setCues] = useState<readonly VTTCue[]>([]);
  const [unplayable, setUnplayable] = useState(false);
  // React listens to the loading of pictures, not of tracks.
  const hear = useCallback((track: HTMLTrackElement) => {
    const read = () => setCues([...(track.track.cues ?? [])] as VTTCue[]);
    track.addEventListener('load', read);
    return () => {
      track.removeEventListener('load', read);
      setCues([]);
    };
  }, []);
  const Recording = type.startsWith('video/') ? 'video' : 'audio';
  return (
    <div className={styles.document}>
      <Recording
        ref={player}
        className={styles.recording}
        controls
        preload="metadata"
        src={`${base}/media`}
        onError={({ currentTarget }) => setUnplayable(cannotPlay(currentTarget.error))}
        onLoadedMetadata={() => setUnplayable(false)}
        aria-label={title}
      >
        {captions !== null && (
          <track
            key={captions}
            ref={hear}
            default
            kind="captions"
            label={w.captions}
            srcLang={language}
            src={captions}
          />
        )}
      </Recording>
      {unplayable && (
        <Note tone="warn" role="status">
          <p>{w.unplayable}</p>
        </Note>
      )}
      {captions === null && <p className="soft small">{w.recording}</p>}
      {cues.length > 0 && <Transcript cues={cues} onGo={(at) => player.current && play(player.current, at)} />}
    </div>
  );
}

/** Not of this kind, or not as it is; a line that was cut is told by the player itself. */
function cannotPlay(error: MediaError | null): boolean {
  return error !== null && error.code >= MediaError.MEDIA_ERR_DECODE;
}

function play(player: HTMLMediaElement, at: number): void {
  player.currentTime = at;
  void player.play();
}

/** What is said, to be read; each part leads to its moment. */
function Transcript({ cues, onGo }: { cues: readonly VTTCue[]; onGo: (seconds: number) => void }) {
  const w = useWords(previewWords);
  return (
    <Disclosure title={w.transcript}>
      <ol className={styles.transcript}>
        {cues.map(({ startTime, text }) => (
          <li key={startTime}>
            <button type="button" onClick={() => onGo(startTime)}>
              {clock(startTime)}
            </button>{' '}
            {said(text)}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}

/** Cues stand in the file as WebVTT writes them. */
function said(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function clock(seconds: number): string {
  const rest = String(Math.floor(seconds % 60)).padStart(2, '0');
  return `${Math.floor(seconds / 60)}:${rest}`;
}
