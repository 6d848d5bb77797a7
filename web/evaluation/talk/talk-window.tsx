import { useState } from 'react';
import { $api, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Form } from '../../kit/form/form.js';
import { TextArea } from '../../kit/form/inputs.js';
import { Window } from '../../kit/overlay/window.js';
import { Actions } from '../../kit/page/page.js';
import { Time } from '../../kit/page/time.js';
import { Asked } from '../../kit/status/asked.js';
import { Failure } from '../../kit/status/failure.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import type { Workspace } from '../workspace-query.js';
import { Reopen } from './reopen.js';
import { Readings } from './readings.js';
import { talkWords } from './talk.words.js';
import styles from './talk.module.css';

/** Readers who differ talk it over, without names, and each may open their review again. */
export function TalkWindow({ workspace, onClose }: { workspace: Workspace; onClose: () => void }) {
  const w = useWords(talkWords);
  const format = useFormat();
  const path = { id: workspace.seat.id };
  const talk = $api.useQuery('get', '/api/assignments/{id}/discussion', { params: { path } });
  return (
    <Window title={w.title} open wide onClose={onClose}>
      <Asked query={talk}>
        {(discussion) => (
          <>
            <p>
              {discussion.dueAt ? w.lead(format.day(discussion.dueAt)) : w.leadOpen} {w.names}
            </p>
            <Readings discussion={discussion} rubric={workspace.evaluation.rubric} />
            <Messages assignmentId={path.id} messages={discussion.messages} />
            <Reopen assignmentId={path.id} refusals={workspace.moves.reopen} />
          </>
        )}
      </Asked>
    </Window>
  );
}

function Messages({ assignmentId, messages }: { assignmentId: string; messages: Api['MessageView'][] }) {
  const w = useWords(talkWords);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const send = $api.useMutation('post', '/api/assignments/{id}/discussion');
  const error = tried && text.trim() === '' ? w.noText : undefined;
  const write = () => {
    setTried(true);
    if (text.trim() === '') return;
    send.mutate(
      { params: { path: { id: assignmentId } }, body: { text } },
      {
        onSuccess: () => {
          setText('');
          setTried(false);
        },
      },
    );
  };
  return (
    <section className={styles.part}>
      <h3>{w.messages}</h3>
      {messages.length === 0 && <p className="soft">{w.noMessages}</p>}
      <ol className={styles.messages}>
        {messages.map(({ id, mine, reader, text: said, at }) => (
          <li key={id} className={mine ? styles.mine : undefined}>
            <p className="small soft">
              {mine ? w.you : w.reader(reader)} · <Time at={at} as="moment" />
            </p>
            <p>{said}</p>
          </li>
        ))}
      </ol>
      <Form onSubmit={write} errors={error ? [{ message: error }] : []}>
        <TextArea dense label={w.write} error={error} value={text} onChange={(event) => setText(event.target.value)} />
        <Failure error={send.error} />
        <Actions>
          <Button compact type="submit" busy={send.isPending}>
            {w.send}
          </Button>
        </Actions>
      </Form>
    </section>
  );
}
