import { Button } from '../kit/action/button.js';
import { Actions } from '../kit/page/page.js';
import { Note } from '../kit/status/status.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { askWords } from './ask/ask.words.js';
import { Reopen } from './talk/reopen.js';
import { talkWords } from './talk/talk.words.js';
import { workspaceWords } from './workspace.words.js';
import type { Workspace } from './workspace-query.js';
import styles from './workspace.module.css';

/** What stands in the way of scoring now, or calls for something else: a question that waits, a talk, a reopening. */
export function WorkspaceNotices({ workspace, onTalk }: { workspace: Workspace; onTalk: () => void }) {
  const w = useWords(workspaceWords);
  const ask = useWords(askWords);
  const talk = useWords(talkWords);
  const format = useFormat();
  const { evaluation, questions, moves, seat } = workspace;
  const waiting = questions.find(({ state }) => state === 'open');
  const submitted = evaluation.status === 'submitted' && evaluation.submittedAt !== null;
  const talks = moves.discuss.length === 0;
  if (!waiting && !submitted && !talks && !evaluation.reopenedReason) return null;
  return (
    <div className={styles.notices}>
      {waiting?.dueAt && (
        <Note tone="warn">
          <p>{ask.waiting(format.day(waiting.askedAt), format.day(waiting.dueAt))}</p>
          <p>
            <strong>{ask.youAsked}: </strong>
            {waiting.question}
          </p>
        </Note>
      )}
      {evaluation.reopenedReason && <Note>{w.reopenedBecause(evaluation.reopenedReason)}</Note>}
      {submitted && (
        <Note tone="act">
          <p>
            <strong>{w.submittedOn(format.moment(evaluation.submittedAt!))}</strong> {!talks && w.submittedNext}{' '}
            {moves.reopen.length === 0 && w.submittedOpen}
          </p>
          {moves.reopen.length === 0 && !talks && <Reopen assignmentId={seat.id} refusals={moves.reopen} />}
        </Note>
      )}
      {talks && (
        <Note tone="warn">
          <p>
            <strong>{talk.title}.</strong> {seat.dueAt ? talk.until(format.day(seat.dueAt)) : talk.leadOpen}
          </p>
          <Actions>
            <Button compact onPress={onTalk}>
              {talk.open}
            </Button>
          </Actions>
        </Note>
      )}
    </div>
  );
}
