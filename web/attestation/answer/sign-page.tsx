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
import { AnswersGiven } from './answers-given.js';
import type { Answering, Step } from './answering.rules.js';
import type { AttestorForm, Said } from './asking.js';
import { attestWords } from './attest.words.js';
import { pagesOf } from './pages.rules.js';
import styles from './attest.module.css';

interface Props {
  linkKey: string;
  form: AttestorForm;
  state: Answering;
  go: Dispatch<Step>;
}

/** Everything that was said, once more, and the signature. */
export function SignPage({ linkKey, form, state, go }: Props) {
  const w = useWords(attestWords);
  const pages = pagesOf(form.asked.statements.length);
  const { register, handleSubmit, formState } = useForm({ defaultValues: { text: '', signature: '', title: '' } });
  const { mutateAsync } = $api.useMutation('post', '/api/attestor/answer');
  const [error, setError] = useState<unknown>(null);
  const message = formState.errors.signature?.message;
  const send = handleSubmit(async ({ text, signature, title }) => {
    const [experience, ...statements] = state.said as Said[];
    const details = { experience: experience!, statements };
    const signed = { text, signature, ...(title.trim() ? { title } : {}) };
    try {
      const { answeredAt } = await mutateAsync({ body: { key: linkKey, pass: form.pass, details, ...signed } });
      go({ go: 'done', answeredAt, declined: false });
    } catch (failure) {
      if (refusalsOf(failure).some(({ code }) => code === 'pass_over')) go({ go: 'over' });
      else setError(failure);
    }
  });
  return (
    <Page
      title={w.signTitle}
      width="narrow"
      back={
        <span className={styles.top}>
          <Button look="plain" onPress={() => go({ go: 'page', page: pages.length - 1 })}>
            {w.back}
          </Button>
          <span className="soft">{w.step(pages.length + 1, pages.length + 1)}</span>
        </span>
      }
    >
      <AnswersGiven
        form={form}
        said={state.said}
        onChange={(place) => go({ go: 'page', page: pages.findIndex((page) => page.includes(place)) })}
      />
      <Form onSubmit={send} errors={message ? [{ message }] : []}>
        <Failure error={error} />
        <TextArea label={w.comment} optional maxLength={5000} {...register('text')} />
        <section className={styles.part}>
          <h2>{w.readers}</h2>
          <p>{w.whoReads(form.learner, form.institution)}</p>
        </section>
        <p>{w.truth}</p>
        <TextField
          label={w.name}
          hint={w.nameHint}
          autoComplete="name"
          error={message}
          {...register('signature', { validate: (name) => name.trim().length >= 2 || w.noName })}
        />
        <TextField label={w.title} optional autoComplete="organization-title" {...register('title')} />
        <p className="soft">{w.final}</p>
        <Button type="submit" busy={formState.isSubmitting}>
          {w.send(form.institution)}
        </Button>
      </Form>
    </Page>
  );
}
