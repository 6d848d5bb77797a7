import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { $api } from '../../api/client.js';
import { refusalsOf } from '../../api/problem.js';
import { Button } from '../../kit/action/button.js';
import { Form } from '../../kit/form/form.js';
import { Select, TextArea, TextField } from '../../kit/form/inputs.js';
import { useRefusedFields } from '../../kit/form/refused.js';
import { toast } from '../../kit/overlay/toast.js';
import { Window } from '../../kit/overlay/window.js';
import { Note } from '../../kit/status/status.js';
import { useWords } from '../../words/words.js';
import { deliveryWords } from './delivery.words.js';

interface Typed {
  kind: 'sftp' | 'webhook';
  url: string;
  host: string;
  port: string;
  user: string;
  folder: string;
  fingerprint: string;
  password: string;
  privateKey: string;
}

const empty: Typed = {
  kind: 'sftp', url: '', host: '', port: '22', user: '', folder: '', fingerprint: '', password: '', privateKey: '',
}; // prettier-ignore
const fields = Object.keys(empty);

/** Where batches go: tried before it is saved. A server's key is confirmed by a person before anything secret is sent to it. */
export function TargetForm() {
  const w = useWords(deliveryWords);
  const { register, handleSubmit, formState, reset, watch, setValue } = useForm<Typed>({ defaultValues: empty });
  const { mutateAsync } = $api.useMutation('put', '/api/institution/delivery-target');
  const [error, setError] = useState<unknown>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const shown = keyIn(error);
  const refused = useRefusedFields(shown ? null : error, fields);
  const save = handleSubmit(async (typed) => {
    setError(null);
    try {
      const made = await mutateAsync({ body: bodyOf(typed) });
      reset();
      setSecret(made.secret);
      toast(w.saved);
    } catch (failure) {
      setError(failure);
    }
  });
  const confirm = (key: string) => {
    setValue('fingerprint', key);
    void save();
  };
  return (
    <>
      <Form onSubmit={save}>
        <Select dense label={w.how} {...register('kind')}>
          <option value="sftp">{w.asFile}</option>
          <option value="webhook">{w.asMessage}</option>
        </Select>
        {watch('kind') === 'webhook' ? (
          <TextField dense type="url" label={w.url} hint={w.urlHint} error={refused.of('url')} {...register('url')} />
        ) : (
          <>
            <TextField dense label={w.host} error={refused.of('host')} {...register('host')} />
            <TextField
              dense
              short
              inputMode="numeric"
              label={w.port}
              error={refused.of('port')}
              {...register('port')}
            />
            <TextField dense autoComplete="off" label={w.user} error={refused.of('user')} {...register('user')} />
            <TextField
              dense
              label={w.folder}
              hint={w.folderHint}
              error={refused.of('folder')}
              {...register('folder')}
            />
            <TextField
              dense
              type="password"
              autoComplete="off"
              label={w.password}
              error={refused.of('password')}
              {...register('password')}
            />
            <TextArea
              dense
              rows={3}
              autoComplete="off"
              spellCheck={false}
              label={w.privateKey}
              hint={w.privateKeyHint}
              error={refused.of('privateKey')}
              {...register('privateKey')}
            />
            <TextField
              dense
              label={w.fingerprint}
              hint={w.fingerprintHint}
              error={refused.of('fingerprint')}
              {...register('fingerprint')}
            />
          </>
        )}
        {refused.rest}
        {shown && (
          <Note tone="warn" role="alert">
            <p>{w.shows(shown)}</p>
            <Button look="quiet" busy={formState.isSubmitting} onPress={() => confirm(shown)}>
              {w.confirm}
            </Button>
          </Note>
        )}
        <Button type="submit" busy={formState.isSubmitting}>
          {w.save}
        </Button>
      </Form>
      <Window title={w.secretTitle} open={secret !== null}>
        <p>{w.secretWhy}</p>
        <TextField dense readOnly label={w.secret} value={secret ?? ''} onFocus={(event) => event.target.select()} />
        <Button onPress={() => setSecret(null)}>{w.done}</Button>
      </Window>
    </>
  );
}

/** The key that the server showed, where the answer asks for somebody to confirm it. */
function keyIn(error: unknown): string | null {
  const asked = refusalsOf(error).find(({ code }) => code === 'confirm_key');
  return asked ? (/SHA256:[A-Za-z0-9+/]{43}/.exec(asked.detail)?.[0] ?? null) : null;
}

function bodyOf({ kind, url, fingerprint, password, privateKey, port, ...place }: Typed) {
  if (kind === 'webhook') return { kind, url };
  const secrets = { ...(password && { password }), ...(privateKey && { privateKey }) };
  return { kind, ...place, port: Number(port), ...(fingerprint && { fingerprint }), ...secrets };
}
