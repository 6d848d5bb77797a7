import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { $api, api, given, queries } from '../api/client.js';
import { refusalsOf } from '../api/problem.js';
import { Button } from '../kit/action/button.js';
import { Form } from '../kit/form/form.js';
import { TextField } from '../kit/form/inputs.js';
import { Confirm } from '../kit/overlay/confirm.js';
import { toast } from '../kit/overlay/toast.js';
import { Card } from '../kit/page/card.js';
import { useRefusalText } from '../words/refusal.js';
import { useWords } from '../words/words.js';
import { AccountFrame } from './account-frame.js';
import { accountWords } from './account.words.js';
import { Devices } from './devices.js';
import { useSession } from './session.js';
import { leaveNothing } from './sign-out.js';

/** The password, and where one is signed in. */
export function SecurityPage() {
  const w = useWords(accountWords);
  const sessions = $api.useQuery('get', '/api/sessions');
  const endAll = async () => {
    await given(api.DELETE('/api/sessions'));
    await leaveNothing();
  };
  return (
    <AccountFrame title={w.safety}>
      <Card title={w.change}>
        <PasswordForm onChanged={() => queries.invalidateQueries()} />
      </Card>
      <Card title={w.devices}>
        <Devices query={sessions} />
        <Confirm label={w.endAll} title={w.endAllTitle} act={w.endAll} actLook="stop" onConfirm={endAll}>
          <p>{w.endAllWhy}</p>
        </Confirm>
      </Card>
    </AccountFrame>
  );
}

function PasswordForm({ onChanged }: { onChanged: () => unknown }) {
  const w = useWords(accountWords);
  const { person } = useSession();
  const textOf = useRefusalText();
  const { register, handleSubmit, formState, reset } = useForm({ defaultValues: { current: '', password: '' } });
  const [reasons, setReasons] = useState<readonly string[]>([]);
  const { errors } = formState;
  const change = handleSubmit(async (body) => {
    setReasons([]);
    try {
      await given(api.PUT('/api/person/password', { body }));
      reset();
      toast(w.changed);
      onChanged();
    } catch (error) {
      setReasons(refusalsOf(error).map(textOf));
    }
  });
  const said = [errors.current?.message, errors.password?.message, ...reasons].filter((one) => one !== undefined);
  return (
    <Form onSubmit={change} errors={said.map((message) => ({ message }))}>
      <input type="text" hidden readOnly autoComplete="username" value={person.email} />
      <TextField
        label={w.current}
        type="password"
        autoComplete="current-password"
        error={errors.current?.message}
        {...register('current', { required: w.noPassword })}
      />
      <TextField
        label={w.next}
        hint={w.nextHint}
        type="password"
        autoComplete="new-password"
        error={errors.password?.message}
        {...register('password', { required: w.noPassword })}
      />
      <Button type="submit" busy={formState.isSubmitting}>
        {w.change}
      </Button>
    </Form>
  );
}
