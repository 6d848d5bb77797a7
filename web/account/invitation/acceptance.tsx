import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { $api, queries, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { LinkButton } from '../../kit/action/link-button.js';
import { Form } from '../../kit/form/form.js';
import { TextField } from '../../kit/form/inputs.js';
import { useRefusedFields } from '../../kit/form/refused.js';
import { Page } from '../../kit/page/page.js';
import { useWords } from '../../words/words.js';
import { PasswordField } from '../password/password-field.js';
import { passwordWords } from '../password/password.words.js';
import { sessionQuery } from '../session.js';
import { invitationWords } from './invitation.words.js';

interface Props {
  linkKey: string;
  invitation: Api['InvitationPreview'];
}

/** Joins: with a name and a password where the address has no account, with one press where it has. */
export function Acceptance({ linkKey, invitation }: Props) {
  const { institution, email, name, hasAccount, selfRegistered } = invitation;
  const w = useWords(invitationWords);
  const password = useWords(passwordWords);
  const navigate = useNavigate();
  const [joined, setJoined] = useState(false);
  const { register, handleSubmit, formState } = useForm({ defaultValues: { name, password: '' } });
  const { mutateAsync, error } = $api.useMutation('post', '/api/invitation/acceptance');
  const refused = useRefusedFields(error, ['name', 'password']);
  const { errors } = formState;
  const messages = {
    name: errors.name?.message ?? refused.of('name'),
    password: errors.password?.message ?? refused.of('password'),
  };
  if (joined) return <Joined institution={institution} />;
  const join = handleSubmit(async (typed) => {
    const body = hasAccount ? { key: linkKey } : { key: linkKey, ...typed };
    const accepted = await mutateAsync({ body }).catch(() => null);
    if (accepted === null) return;
    if (!accepted.signedIn) return setJoined(true);
    queries.removeQueries({ queryKey: sessionQuery.queryKey });
    await navigate({ to: '/', replace: true });
  });
  return (
    <Page
      title={selfRegistered ? w.finish : w.title(institution)}
      lead={<p>{selfRegistered ? w.finishLead(institution) : w.lead(institution)}</p>}
      width="narrow"
    >
      <Form onSubmit={join} errors={Object.values(messages).flatMap((message) => (message ? [{ message }] : []))}>
        {refused.rest}
        <TextField label={w.forAddress} type="email" autoComplete="username" readOnly value={email} />
        {hasAccount ? (
          <p>{w.hasAccount}</p>
        ) : (
          <>
            <TextField
              label={w.name}
              hint={w.nameHint}
              autoComplete="name"
              error={messages.name}
              {...register('name', { required: w.noName })}
            />
            <PasswordField fresh error={messages.password} {...register('password', { required: password.none })} />
          </>
        )}
        <div>
          <Button type="submit" busy={formState.isSubmitting}>
            {hasAccount ? w.joinWithAccount : w.join}
          </Button>
        </div>
        <p className="soft">{w.notYours}</p>
      </Form>
    </Page>
  );
}

function Joined({ institution }: { institution: string }) {
  const w = useWords(invitationWords);
  return (
    <Page title={w.joined} lead={<p>{w.joinedWhy(institution)}</p>} width="narrow">
      <p>
        <LinkButton to="/sign-in">{w.signIn}</LinkButton>
      </p>
    </Page>
  );
}
