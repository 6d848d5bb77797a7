import type { ReactNode } from 'react';
import { Button } from '../../kit/action/button.js';
import { KeyName } from '../../keys/key-name.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { commands } from '../keys/commands.js';
import { MarkLayer } from '../marks/mark-layer.js';
import { MarkList } from '../marks/mark-list.js';
import { MarkPanel } from '../marks/mark-panel.js';
import { marksWords } from '../marks/marks.words.js';
import { contentId, type Marking } from '../marks/use-marking.js';
import type { Submission } from '../workspace-query.js';
import { evidenceWords } from './evidence.words.js';
import styles from './evidence.module.css';
import { FileContent } from './file-content.js';
import { LinkContent } from './link-content.js';
import type { ShownEvidence, Viewer } from './viewer.js';

interface Props {
  assignmentId: string;
  submission: Submission;
  viewer: Viewer;
  marking: Marking;
  /** Puts the name of what is shown into the open comment; absent while nothing can be written. */
  onCite?: (() => void) | undefined;
}

/** What the learner sent, one piece at a time. */
export function EvidencePane({ assignmentId, submission, viewer, marking, onCite }: Props) {
  const w = useWords(evidenceWords);
  const { file } = viewer;
  if (!file) return <p className={styles.none}>{w.none}</p>;
  const over = <MarkLayer key={viewer.page} marking={marking} />;
  return (
    <>
      <Head viewer={viewer} file={file} marking={marking} onCite={onCite} />
      <About submission={submission} file={file} />
      <div
        key={file.id}
        id={contentId}
        className={styles.content}
        data-arrows=""
        tabIndex={0}
        role="region"
        aria-label={file.title}
      >
        {file.kind === 'file' ? (
          <FileContent assignmentId={assignmentId} file={file} viewer={viewer} over={over} />
        ) : file.kind === 'link' ? (
          <LinkContent url={file.url ?? ''} evidenceId={file.id} assignmentId={assignmentId} />
        ) : (
          <div className={styles.text}>
            {file.body}
            {over}
          </div>
        )}
      </div>
      <MarkPanel marking={marking} />
      <MarkList marking={marking} viewer={viewer} />
    </>
  );
}

function Head({
  viewer,
  file,
  marking,
  onCite,
}: Pick<Props, 'viewer' | 'marking' | 'onCite'> & { file: ShownEvidence }) {
  const w = useWords(evidenceWords);
  const m = useWords(marksWords);
  const format = useFormat();
  const { files, index, page, pages, zoom } = viewer;
  const sized = pages !== null;
  return (
    <div className={styles.head}>
      <div className={styles.name}>
        <h2>{file.title}</h2>
        <span className="soft small num" role="status">
          {w.ofFiles(index + 1, files.length)}
          {pages !== null && ` · ${w.ofPages(page, pages)}`}
        </span>
      </div>
      <div className={styles.tools}>
        <Tool label={w.previousFile} command={commands.previousFile} onPress={() => viewer.turnFile(-1)}>
          ‹
        </Tool>
        <label>
          <span className="unseen">{w.chooseFile}</span>
          <select className={styles.choose} value={file.id} onChange={(event) => viewer.open(event.target.value)}>
            {files.map(({ id, title }, at) => (
              <option key={id} value={id}>
                {`${at + 1}. ${title}`}
              </option>
            ))}
          </select>
        </label>
        <Tool label={w.nextFile} command={commands.nextFile} onPress={() => viewer.turnFile(1)}>
          ›
        </Tool>
        {pages !== null && pages > 1 && (
          <>
            <Tool label={w.previousPage} command={commands.previousPage} onPress={() => viewer.turnPage(-1)}>
              ↑
            </Tool>
            <Tool label={w.nextPage} command={commands.nextPage} onPress={() => viewer.turnPage(1)}>
              ↓
            </Tool>
          </>
        )}
        {sized && (
          <span className={styles.group}>
            <Tool label={w.smaller} onPress={() => viewer.zoomBy(-1)}>
              −
            </Tool>
            <span className="small soft num" aria-label={w.zoom(format.percent(zoom))}>
              {format.percent(zoom)}
            </span>
            <Tool label={w.larger} onPress={() => viewer.zoomBy(1)}>
              +
            </Tool>
            {isPaged(file.type) && (
              <Tool label={w.turn} onPress={viewer.turnRight}>
                ↻
              </Tool>
            )}
          </span>
        )}
        {marking.canMarkWords && (
          <Button look="plain" compact onPress={marking.markWords}>
            {m.markWords} <KeyName command={commands.mark} />
          </Button>
        )}
        {marking.canMarkRegion && (
          <Button look="plain" compact onPress={marking.markRegion}>
            {m.markRegion} <KeyName command={commands.markRegion} />
          </Button>
        )}
        {onCite && (
          <Button look="plain" compact onPress={onCite}>
            {w.cite} <KeyName command={commands.cite} />
          </Button>
        )}
      </div>
    </div>
  );
}

/** What is shown as pictures of pages can be turned. */
const isPaged = (type: string | null) => type === 'application/pdf' || type?.startsWith('image/');

interface ToolProps {
  label: string;
  command?: (typeof commands)[keyof typeof commands];
  onPress: () => void;
  children: ReactNode;
}

function Tool({ label, command, onPress, children }: ToolProps) {
  return (
    <button type="button" className={styles.tool} title={label} onClick={onPress}>
      <span className="unseen">{label}</span>
      <span aria-hidden="true">{children}</span>
      {command && <KeyName command={command} />}
    </button>
  );
}

/** Which outcomes it is linked to, and what the learner says about it. */
function About({ submission, file }: { submission: Submission; file: ShownEvidence }) {
  const w = useWords(evidenceWords);
  const outcomes = submission.outcomes.flatMap(({ evidence }, at) => (evidence.includes(file.id) ? [at + 1] : []));
  const titles = submission.outcomes.map(({ title }) => title);
  return (
    <div className={styles.about}>
      {file.added && <p className="small soft">{w.added}</p>}
      <p className="small">
        <span className="soft">{outcomes.length > 0 ? `${w.proves}: ` : w.provesNothing}</span>
        {outcomes.map((n) => `${n}. ${titles[n - 1]}`).join('; ')}
      </p>
      {file.description && (
        <p className="small">
          <span className="soft">{w.about}: </span>
          {file.description}
        </p>
      )}
    </div>
  );
}
