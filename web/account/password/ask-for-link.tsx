import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { $api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Form } from '../../kit/form/form.js';
import { TextField } from '../../kit/form/inputs.js';
import { Page } from '../../kit/page/page.js';
import { Failure } from '../../kit/status/failure.js';
import { useWords } from '../../words/words.js';
import { MailSent } from '../open/mail-sent.js';
import { openWords } from '../open/open.words.js';
import { passwordWords } from './password.words.js';

export function AskForLink() {
  const w = useWords(passwordWords);
  const open = useWords(openWords);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { register, handleSubmit, formState } = useForm({ defaultValues: { email: '' } });
  const { mutateAsync, error } = $api.useMutation('post', '/api/password-reset');
  const message = formState.errors.email?.message;
  const back = <Link to="/sign-in">{open.toSignIn}</Link>;
  if (sentTo !== null) {
    return (
      <MailSent email={sentTo} back={back}>
        <p>{w.sent(sentTo)}</p>
      </MailSent>
    );
  }
  const ask = handleSubmit(async ({ email }) => {
    await mutateAsync({ body: { email: email.trim() } }).then(
      () => setSentTo(email.trim()),
      () => undefined,
    );
  });
  return (
    <Page title={w.askTitle} lead={<p>{w.askLead}</p>} width="narrow" back={back}>
      <Form onSubmit={ask} errors={message ? [{ message }] : []}>
        <Failure error={error} />
        <TextField
          label={w.email}
          type="email"
          autoComplete="username"
          error={message}
          {...register('email', { required: w.noEmail })}
        />
        <Button type="submit" busy={formState.isSubmitting}>
          {w.ask}
        </Button>
      </Form>
    </Page>
  );
}
