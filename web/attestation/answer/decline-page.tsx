import { useState, type Dispatch } from 'react';
import { useForm } from 'react-hook-form';
import { $api } from '../../api/client.js';
import { refusalsOf } from '../../api/problem.js';
import { Button } from '../../kit/action/button.js';
import { Form } from '../../kit/form/form.js';
import { TextArea, TextField } from '../../kit/form/inputs.js';
import { Page } from '../../kit/page/page.js';
import { Failure } from '../../kit/status/failure.js';
import { useWords } from '../../words/words.js';
import type { Step } from './answering.rules.js';
import type { AttestorForm } from './asking.js';
import { attestWords } from './attest.words.js';

interface Props {
  linkKey: string;
  form: AttestorForm;
  go: Dispatch<Step>;
}

/** Saying no, with a name and, if one wants, a reason. */
export function DeclinePage({ linkKey, form, go }: Props) {
  const w = useWords(attestWords);
  const { register, handleSubmit, formState } = useForm({ defaultValues: { text: '', signature: '' } });
  const { mutateAsync } = $api.useMutation('post', '/api/attestor/answer');
  const [error, setError] = useState<unknown>(null);
  const message = formState.errors.signature?.message;
  const send = handleSubmit(async (signed) => {
    try {
      const { answeredAt } = await mutateAsync({
        body: { key: linkKey, pass: form.pass, answer: 'decline', ...signed },
      });
      go({ go: 'done', answeredAt, declined: true });
    } catch (failure) {
      if (refusalsOf(failure).some(({ code }) => code === 'pass_over')) go({ go: 'over' });
      else setError(failure);
    }
  });
  return (
    <Page
      title={w.declineTitle}
      lead={<p>{w.declineLead(form.learner)}</p>}
      width="narrow"
      back={
        <Button look="plain" onPress={() => go({ go: 'page', page: 0 })}>
          {w.back}
        </Button>
      }
    >
      <Form onSubmit={send} errors={message ? [{ message }] : []}>
        <Failure error={error} />
        <TextArea label={w.reason} optional maxLength={5000} {...register('text')} />
        <TextField
          label={w.name}
          hint={w.nameHint}
          autoComplete="name"
          error={message}
          {...register('signature', { validate: (name) => name.trim().length >= 2 || w.noName })}
        />
        <Button type="submit" busy={formState.isSubmitting}>
          {w.sendNo}
        </Button>
      </Form>
    </Page>
  );
}
