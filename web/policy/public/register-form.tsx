import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { MailSent } from '../../account/open/mail-sent.js';
import { $api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Form } from '../../kit/form/form.js';
import { TextField } from '../../kit/form/inputs.js';
import { Page } from '../../kit/page/page.js';
import { Failure } from '../../kit/status/failure.js';
import { useWords } from '../../words/words.js';
import { registerWords } from './register.words.js';

/** Name and address. What comes of it is told by mail alone, so that nobody learns who has an account. */
export function RegisterForm({ code, college, back }: { code: string; college: string; back: ReactNode }) {
  const w = useWords(registerWords);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { register, handleSubmit, formState } = useForm({ defaultValues: { name: '', email: '', studentId: '' } });
  const { mutateAsync, error } = $api.useMutation('post', '/api/institutions/{code}/registrations');
  const { name, email } = formState.errors;
  if (sentTo !== null) {
    return (
      <MailSent email={sentTo} back={back}>
        <p>{w.sent(sentTo)}</p>
        <p className="soft">{w.nothing}</p>
      </MailSent>
    );
  }
  const signUp = handleSubmit(async (typed) => {
    const studentId = typed.studentId.trim();
    const body = { name: typed.name.trim(), email: typed.email.trim(), ...(studentId ? { studentId } : {}) };
    await mutateAsync({ params: { path: { code } }, body }).then(
      () => setSentTo(body.email),
      () => undefined,
    );
  });
  return (
    <Page title={w.title(college)} lead={<p>{w.lead}</p>} width="narrow" back={back}>
      <Form onSubmit={signUp} errors={[name, email].flatMap((one) => (one?.message ? [{ message: one.message }] : []))}>
        <Failure error={error} />
        <TextField
          label={w.name}
          hint={w.nameHint}
          autoComplete="name"
          error={name?.message}
          {...register('name', { required: w.noName })}
        />
        <TextField
          label={w.email}
          hint={w.emailHint}
          type="email"
          autoComplete="email"
          error={email?.message}
          {...register('email', { required: w.noEmail, pattern: { value: /^\S+@\S+\.\S+$/, message: w.noEmail } })}
        />
        <TextField
          label={w.studentId}
          hint={w.studentIdHint}
          optional
          short
          autoCapitalize="characters"
          {...register('studentId')}
        />
        <div>
          <Button type="submit" busy={formState.isSubmitting}>
            {w.act}
          </Button>
        </div>
        <p>
          {w.haveAccount} <Link to="/sign-in">{w.signIn}</Link>
        </p>
      </Form>
    </Page>
  );
}
