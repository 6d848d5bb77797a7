import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { $api, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Form } from '../../kit/form/form.js';
import { TextArea } from '../../kit/form/inputs.js';
import { toast } from '../../kit/overlay/toast.js';
import { Card } from '../../kit/page/card.js';
import { Failure } from '../../kit/status/failure.js';
import { useWords } from '../../words/words.js';
import { ChooseEvidence } from './choose-evidence.js';
import { questionWords } from './question.words.js';
import styles from './following.module.css';

/** A reader's open question, and the place to answer it. Nothing while there is none. */
export function AnswerQuestion({ claim }: { claim: Api['ClaimView'] }) {
  const open = claim.informationRequests.find(({ state }) => state === 'open');
  return open ? <Answer key={open.id} claim={claim} request={open} /> : null;
}

function Answer({ claim, request }: { claim: Api['ClaimView']; request: Api['RequestView'] }) {
  const w = useWords(questionWords);
  const [evidence, setEvidence] = useState<readonly string[]>([]);
  const { register, handleSubmit, formState } = useForm({ defaultValues: { text: '' } });
  const { mutateAsync, error } = $api.useMutation('put', '/api/claims/{id}/information-requests/{requestId}/answer');
  const message = formState.errors.text?.message;
  const send = handleSubmit(async ({ text }) => {
    const path = { id: claim.id, requestId: request.id };
    const answered = await mutateAsync({ params: { path }, body: { text, evidence: [...evidence] } }).catch(() => null);
    if (answered !== null) toast(w.sent);
  });
  return (
    <Card title={w.title}>
      <blockquote className={styles.quote}>{request.question}</blockquote>
      <p className="soft">{w.why}</p>
      <Form onSubmit={send} errors={message ? [{ message }] : []}>
        <Failure error={error} />
        <TextArea
          label={w.answer}
          maxLength={50_000}
          error={message}
          {...register('text', { validate: (text) => text.trim() !== '' || w.noAnswer })}
        />
        <ChooseEvidence chosen={evidence} onChoose={setEvidence} />
        <Button type="submit" busy={formState.isSubmitting} refusals={claim.moves.answerInformation}>
          {w.send}
        </Button>
      </Form>
    </Card>
  );
}
