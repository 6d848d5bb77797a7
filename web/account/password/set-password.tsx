import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { $api } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { Button } from '../../kit/action/button.js';
import { LinkButton } from '../../kit/action/link-button.js';
import { Form } from '../../kit/form/form.js';
import { useRefusedFields } from '../../kit/form/refused.js';
import { Page } from '../../kit/page/page.js';
import { useWords } from '../../words/words.js';
import { PasswordField } from './password-field.js';
import { passwordWords } from './password.words.js';

/** Sets a new password by the key of a mailed link. */
export function SetPassword({ linkKey }: { linkKey: string }) {
  const w = useWords(passwordWords);
  const [isSet, setIsSet] = useState(false);
  const { register, handleSubmit, formState } = useForm({ defaultValues: { password: '' } });
  const { mutateAsync, error } = $api.useMutation('put', '/api/password-reset');
  const refused = useRefusedFields(error, ['password']);
  const message = formState.errors.password?.message ?? refused.of('password');
  if (isSet) return <Done />;
  if (isProblem(error) && error.status === 404) return <LinkOver />;
  const set = handleSubmit(async ({ password }) => {
    await mutateAsync({ body: { key: linkKey, password } }).then(
      () => setIsSet(true),
      () => undefined,
    );
  });
  return (
    <Page title={w.setTitle} lead={<p>{w.setLead}</p>} width="narrow">
      <Form onSubmit={set} errors={message ? [{ message }] : []}>
        {refused.rest}
        <PasswordField fresh error={message} {...register('password', { required: w.none })} />
        <Button type="submit" busy={formState.isSubmitting}>
          {w.set}
        </Button>
      </Form>
    </Page>
  );
}

function Done() {
  const w = useWords(passwordWords);
  return (
    <Page title={w.isSet} lead={<p>{w.isSetWhy}</p>} width="narrow">
      <p>
        <LinkButton to="/sign-in">{w.signIn}</LinkButton>
      </p>
    </Page>
  );
}

function LinkOver() {
  const w = useWords(passwordWords);
  return (
    <Page title={w.linkOver} lead={<p>{w.linkOverWhy}</p>} width="narrow">
      <p>
        <a href="/password">{w.askAgain}</a>
      </p>
    </Page>
  );
}
