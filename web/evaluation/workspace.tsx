import { useState } from 'react';
import { useKeys } from '../keys/use-keys.js';
import { useWindowTitle } from '../kit/page/page.js';
import { useWords } from '../words/words.js';
import { AskWindow } from './ask/ask-window.js';
import { EvidencePane } from './evidence/evidence-pane.js';
import { useViewer } from './evidence/viewer.js';
import { FinishWindow } from './finish/finish-window.js';
import { Foot } from './finish/foot.js';
import { Head } from './head.js';
import { KeysWindow } from './keys/keys-window.js';
import { commands, levelCommands } from './keys/commands.js';
import { useNextCase } from './next-case.js';
import { useMarking } from './marks/use-marking.js';
import { Panes } from './panes.js';
import { RubricPane } from './rubric/rubric-pane.js';
import { rubricWords } from './rubric/rubric.words.js';
import { useScoring } from './rubric/use-scoring.js';
import { useSheet } from './sheet/use-sheet.js';
import { StatementPane } from './statement/statement-pane.js';
import { useFollowOutcome } from './statement/use-follow-outcome.js';
import { TalkWindow } from './talk/talk-window.js';
import { WorkspaceNotices } from './workspace-notices.js';
import type { Submission, Workspace } from './workspace-query.js';
import styles from './workspace.module.css';

/** What lies over the workspace. */
export type Over = 'ask' | 'finish' | 'keys' | 'talk' | null;

/** The one page on which a claim is read and scored: evidence, statement and rubric side by side. */
export function WorkspaceView({ workspace, submission }: { workspace: Workspace; submission: Submission }) {
  const { seat, moves } = workspace;
  const w = useWords(rubricWords);
  const [over, setOver] = useState<Over>(null);
  const viewer = useViewer(submission);
  const sheet = useSheet(workspace);
  const scoring = useScoring(sheet);
  const marking = useMarking(workspace, submission, viewer, scoring);
  const next = useNextCase(seat.id);
  const canWrite = moves.score.length === 0;
  const { file, page, pages } = viewer;
  const cite = () => file && scoring.cite(w.cited(file.title, pages === null ? null : page));
  const finish = () => {
    marking.close(); // what was typed in it is sent
    setOver('finish');
  };
  useFollowOutcome(scoring, submission);
  useWindowTitle(`${seat.courseCode ?? seat.title}, ${seat.reference}`);

  useKeys([
    ...(canWrite ? levelCommands.map((command, at) => ({ ...command, run: () => scoring.score(at + 1) })) : []),
    ...(canWrite
      ? [
          { ...commands.undo, run: scoring.undo },
          { ...commands.cite, run: () => void cite() },
        ]
      : []),
    { ...commands.comment, run: scoring.comment },
    { ...commands.previousCriterion, run: () => scoring.move(-1) },
    { ...commands.nextCriterion, run: () => scoring.move(1) },
    { ...commands.nextFile, run: () => viewer.turnFile(1) },
    { ...commands.previousFile, run: () => viewer.turnFile(-1) },
    { ...commands.nextPage, run: () => viewer.turnPage(1) },
    { ...commands.previousPage, run: () => viewer.turnPage(-1) },
    { ...commands.mark, run: marking.markWords },
    { ...commands.markRegion, run: marking.markRegion },
    { ...commands.finish, whileTyping: true, run: () => canWrite && finish() },
    { ...commands.nextCase, run: next.go },
    { ...commands.keys, run: () => setOver('keys') },
  ]);
  const close = () => setOver(null);
  return (
    <div className={styles.work}>
      <Head workspace={workspace} submission={submission} sheet={sheet} next={next} onOpen={setOver} />
      <WorkspaceNotices workspace={workspace} onTalk={() => setOver('talk')} />
      <Panes
        evidence={
          <EvidencePane
            assignmentId={seat.id}
            submission={submission}
            viewer={viewer}
            marking={marking}
            onCite={canWrite ? cite : undefined}
          />
        }
        statement={<StatementPane workspace={workspace} submission={submission} viewer={viewer} />}
        rubric={
          <RubricPane assignmentId={seat.id} sheet={sheet} scoring={scoring} marking={marking} refusals={moves.score} />
        }
        asked={viewer.asked}
      />
      {canWrite && <Foot scoring={scoring} sheet={sheet} onFinish={finish} />}
      {over === 'finish' && <FinishWindow workspace={workspace} sheet={sheet} scoring={scoring} onClose={close} />}
      {over === 'ask' && <AskWindow workspace={workspace} submission={submission} onClose={close} />}
      {over === 'talk' && <TalkWindow workspace={workspace} onClose={close} />}
      <KeysWindow open={over === 'keys'} onClose={close} />
    </div>
  );
}
