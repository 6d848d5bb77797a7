import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { api, given, queries, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Form } from '../../kit/form/form.js';
import { TextField } from '../../kit/form/inputs.js';
import { Failure } from '../../kit/status/failure.js';
import { useWords } from '../../words/words.js';
import { PasswordField } from '../password/password-field.js';
import { sessionQuery, type Session } from '../session.js';
import { signInWords } from './sign-in.words.js';

interface Props {
  /** Who it must be, where that is known already. */
  email?: string;
  /** Where they worked, when they sign in again. */
  institutionId?: string | undefined;
  onSignedIn: (session: Session) => void;
}

/** Address and password. No mutation: that would wait for queries which may be waiting for this very sign-in. */
export function SignInForm({ email, institutionId, onSignedIn }: Props) {
  const w = useWords(signInWords);
  const { register, handleSubmit, formState } = useForm<Api['Credentials']>({
    defaultValues: { email: email ?? '', password: '' },
  });
  const [error, setError] = useState<unknown>(null);
  const { errors } = formState;
  const signIn = handleSubmit(async (typed) => {
    const body = { ...typed, email: typed.email.trim(), ...(institutionId ? { institutionId } : {}) };
    setError(null);
    try {
      const session = await given(api.POST('/api/session', { body }));
      queries.setQueryData(sessionQuery.queryKey, session);
      onSignedIn(session);
    } catch (failure) {
      setError(failure);
    }
  });
  return (
    <Form
      onSubmit={signIn}
      errors={[errors.email, errors.password].flatMap((one) => (one?.message ? [{ message: one.message }] : []))}
    >
      <Failure error={error} />
      <TextField
        label={w.email}
        type="email"
        autoComplete="username"
        readOnly={email !== undefined}
        error={errors.email?.message}
        {...register('email', { required: w.noEmail })}
      />
      <PasswordField error={errors.password?.message} {...register('password', { required: w.noPassword })} />
      <Button type="submit" busy={formState.isSubmitting}>
        {w.act}
      </Button>
    </Form>
  );
}
