import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { $api, queries, type Api } from '../api/client.js';
import { Button } from '../kit/action/button.js';
import { Form } from '../kit/form/form.js';
import { TextField } from '../kit/form/inputs.js';
import { Failure } from '../kit/status/failure.js';
import { useWords } from '../words/words.js';
import { sessionQuery } from './session.js';
import { signInWords } from './sign-in.words.js';

/** Address and password. `email` is given where the person is known already. */
export function SignInForm({ email = '', onSignedIn }: { email?: string; onSignedIn: () => void }) {
  const w = useWords(signInWords);
  const { register, handleSubmit, formState } = useForm<Api['Credentials']>({ defaultValues: { email, password: '' } });
  const { mutateAsync } = $api.useMutation('post', '/api/session');
  const [error, setError] = useState<unknown>(null);
  const { errors } = formState;
  const signIn = handleSubmit(async (body) => {
    setError(null);
    try {
      queries.setQueryData(sessionQuery.queryKey, await mutateAsync({ body }));
      onSignedIn();
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
        error={errors.email?.message}
        {...register('email', { required: w.noEmail })}
      />
      <TextField
        label={w.password}
        type="password"
        autoComplete="current-password"
        error={errors.password?.message}
        {...register('password', { required: w.noPassword })}
      />
      <div>
        <Button type="submit" busy={formState.isSubmitting}>
          {w.act}
        </Button>
      </div>
    </Form>
  );
}
