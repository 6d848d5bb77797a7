import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { LeaveSeat } from '../assignment/seat/leave-seat.js';
import { Button } from '../kit/action/button.js';
import { KeyName } from '../keys/key-name.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { askWords } from './ask/ask.words.js';
import { commands } from './keys/commands.js';
import type { NextCase } from './next-case.js';
import { SavedState } from './saved-state.js';
import type { Sheet } from './sheet/use-sheet.js';
import { talkWords } from './talk/talk.words.js';
import type { Over } from './workspace.js';
import { workspaceWords } from './workspace.words.js';
import type { Submission, Workspace } from './workspace-query.js';
import styles from './workspace.module.css';

interface Props {
  workspace: Workspace;
  submission: Submission;
  sheet: Sheet;
  next: NextCase;
  onOpen: (over: Over) => void;
}

/** Which claim this is, whether what was written is safe, and what can be done besides scoring. */
export function Head({ workspace: { seat, moves }, submission, sheet, next, onOpen }: Props) {
  const w = useWords(workspaceWords);
  const ask = useWords(askWords);
  const talk = useWords(talkWords);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <header className={styles.head}>
      <Link to="/assignments" className="small">
        {w.toQueue}
      </Link>
      <h1 ref={heading} tabIndex={-1}>
        {[seat.courseCode, seat.title].filter(Boolean).join(' ')}
      </h1>
      <Facts seat={seat} name={submission.learner?.name} />
      <div className={styles.acts}>
        <SavedState sheet={sheet} />
        <Button look="plain" compact onPress={() => onOpen('keys')}>
          <KeyName command={commands.keys} /> {w.keys}
        </Button>
        {moves.discuss.length === 0 && (
          <Button look="plain" compact onPress={() => onOpen('talk')}>
            {talk.open}
          </Button>
        )}
        {seat.status === 'accepted' && (
          <Button look="plain" compact refusals={moves.ask} reasonsElsewhere onPress={() => onOpen('ask')}>
            {ask.open}
          </Button>
        )}
        {moves.recuse.length === 0 && (
          <LeaveSeat assignmentId={seat.id} how="recuse" look="plain" compact refusals={moves.recuse} />
        )}
        {next.id !== null && (
          <Button look="plain" compact onPress={next.go}>
            {w.nextCase} <KeyName command={commands.nextCase} />
          </Button>
        )}
      </div>
    </header>
  );
}

function Facts({ seat, name }: { seat: Workspace['seat']; name: string | undefined }) {
  const w = useWords(workspaceWords);
  const format = useFormat();
  const late = seat.dueAt !== null && new Date(seat.dueAt) < new Date();
  const due = seat.dueAt === null ? '' : (late ? w.overdue : w.due)(format.shortDay(seat.dueAt));
  const facts = [
    w.claim(seat.reference),
    w.credits(format.credits(seat.credits)),
    name ? w.by(name) : w.blind,
    seat.appeal ? w.appeal : '',
    seat.paused ? w.paused : due,
  ];
  return <span className="soft">{facts.filter(Boolean).join(' · ')}</span>;
}
