import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { Button } from '../action/button.js';
import { Actions } from '../page/page.js';
import { Failure } from '../status/failure.js';
import { Note } from '../status/status.js';
import { FileDrop } from './file-drop.js';
import { importWords } from './import.words.js';
import styles from './import.module.css';
import { Problems, type Problem } from './problems.js';

/** What a dry run says, whatever the file is of. */
export interface Judged {
  problems: readonly Problem[];
  problemCount: number;
  remarks?: readonly Problem[];
  ignored?: readonly string[];
}

interface Props<Judgement extends Judged, Done> {
  label: string;
  hint?: string;
  accept?: string;
  /** Judges the file and changes nothing. */
  judge: (file: File) => Promise<Judgement>;
  /** What would happen, in a sentence; null when nothing would, so that there is nothing to do. */
  foresee: (judgement: Judgement) => ReactNode;
  /** Why there is nothing to do, where that is not because all of it is known. */
  nothing?: (judgement: Judgement) => ReactNode;
  /** What else there is to see before it is done. */
  also?: (judgement: Judgement) => ReactNode;
  /** What the button for the real thing says; `Import` without it. */
  act?: string;
  apply: (file: File) => Promise<Done>;
  /** What has happened. */
  done: (result: Done) => ReactNode;
}

/** A file comes in two steps: a dry run that shows line by line what would happen, then the real thing. */
export function Import<Judgement extends Judged, Done>(props: Props<Judgement, Done>) {
  const { label, hint, accept = '.csv,.json,text/csv,application/json', act, foresee, done } = props;
  const w = useWords(importWords);
  const format = useFormat();
  const [file, setFile] = useState<File | null>(null);
  const judging = useMutation({ mutationFn: props.judge });
  const applying = useMutation({ mutationFn: props.apply });
  const choose = (chosen: File) => {
    setFile(chosen);
    applying.reset();
    judging.mutate(chosen);
  };
  return (
    <div className={styles.import}>
      <FileDrop {...{ label, hint: hint ?? w.kinds, accept }} again={file !== null} onFile={choose} />
      {file && <p className="soft small">{w.chosen(file.name, format.size(file.size))}</p>}
      <div role="status" className={styles.import}>
        {judging.isPending && <p>{w.judging}</p>}
        {judging.data && applying.data === undefined && <Judgement judgement={judging.data} {...props} />}
        {applying.data !== undefined && <Note tone="act">{done(applying.data)}</Note>}
      </div>
      <Failure error={judging.error ?? applying.error} />
      {file && judging.data && applying.data === undefined && isApplicable(judging.data, foresee) && (
        <Actions>
          <Button onPress={() => applying.mutateAsync(file).catch(() => undefined)}>{act ?? w.apply}</Button>
        </Actions>
      )}
    </div>
  );
}

function isApplicable<J extends Judged>(judgement: J, foresee: (judgement: J) => ReactNode): boolean {
  return judgement.problemCount === 0 && foresee(judgement) !== null;
}

function Judgement<J extends Judged>({
  judgement,
  foresee,
  nothing,
  also,
}: { judgement: J } & Pick<Props<J, unknown>, 'foresee' | 'nothing' | 'also'>) {
  const w = useWords(importWords);
  const { problems, problemCount, remarks = [], ignored = [] } = judgement;
  const wrong = problemCount > 0;
  return (
    <>
      <Note tone={wrong ? 'stop' : 'plain'}>
        <strong>{w.dryRun}</strong>
        <div>{wrong ? w.problems(problemCount) : (foresee(judgement) ?? nothing?.(judgement) ?? w.nothing)}</div>
        {wrong && <div>{w.mend}</div>}
        {ignored.length > 0 && <div>{w.ignored(ignored.join(', '))}</div>}
      </Note>
      {also?.(judgement)}
      {wrong && <Problems caption={w.listed(problems.length, problemCount)} problems={problems} />}
      {remarks.length > 0 && <Problems caption={w.remarks} problems={remarks} />}
    </>
  );
}
