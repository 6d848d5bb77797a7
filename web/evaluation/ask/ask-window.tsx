import { useState } from 'react';
import { $api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Form } from '../../kit/form/form.js';
import { Select, TextArea } from '../../kit/form/inputs.js';
import { toast } from '../../kit/overlay/toast.js';
import { Window } from '../../kit/overlay/window.js';
import { Actions } from '../../kit/page/page.js';
import { Failure } from '../../kit/status/failure.js';
import { Note } from '../../kit/status/status.js';
import { useFormat } from '../../words/format.js';
import { sharedWords } from '../../words/shared.words.js';
import { useWords } from '../../words/words.js';
import type { Submission, Workspace } from '../workspace-query.js';
import { askWords } from './ask.words.js';

interface Props {
  workspace: Workspace;
  submission: Submission;
  onClose: () => void;
}

/** A question to the learner, with exactly what they will see. */
export function AskWindow({ workspace: { seat, rules, moves }, submission, onClose }: Props) {
  const w = useWords(askWords);
  const shared = useWords(sharedWords);
  const format = useFormat();
  const [outcomeId, setOutcomeId] = useState('');
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const ask = $api.useMutation('post', '/api/assignments/{id}/information-request');
  const outcome = submission.outcomes.find(({ id }) => id === outcomeId);
  const question = `${outcome ? w.aboutOutcome(outcome.title) : ''}${text.trim()}`;
  const error = missing && text.trim() === '' ? w.noQuestion : undefined;

  const send = () => {
    setMissing(true);
    if (text.trim() === '') return;
    const done = () => {
      toast(w.sent);
      onClose();
    };
    ask.mutate({ params: { path: { id: seat.id } }, body: { question } }, { onSuccess: done });
  };
  return (
    <Window title={w.title} open onClose={onClose}>
      <p className="soft">{w.lead}</p>
      <Form onSubmit={send} errors={error ? [{ message: error }] : []}>
        <Select dense label={w.about} value={outcomeId} onChange={(event) => setOutcomeId(event.target.value)}>
          <option value="">{w.whole}</option>
          {submission.outcomes.map(({ id, title }, at) => (
            <option key={id} value={id}>
              {at + 1}. {title}
            </option>
          ))}
        </Select>
        <Select dense optional label={w.template} value="" onChange={(event) => setText(event.target.value)}>
          <option value="">{w.noTemplate}</option>
          {w.templates.map(({ name, text: begun }) => (
            <option key={name} value={begun}>
              {name}
            </option>
          ))}
        </Select>
        <TextArea
          dense
          label={w.question}
          hint={w.questionHint}
          error={error}
          maxLength={4500}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <section aria-label={w.preview}>
          <p className="soft small">{w.preview}</p>
          <Note>
            <p>{question || '…'}</p>
            <p className="small">{w.answerBy(format.day(rules.answerBy))}</p>
          </Note>
        </section>
        <Failure error={ask.error} />
        <Actions>
          <Button type="submit" refusals={moves.ask} busy={ask.isPending}>
            {w.send}
          </Button>
          <Button look="quiet" onPress={onClose}>
            {shared.cancel}
          </Button>
        </Actions>
      </Form>
    </Window>
  );
}
