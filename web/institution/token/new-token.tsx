import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { $api, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { FieldGroup } from '../../kit/form/field.js';
import { Form } from '../../kit/form/form.js';
import { Choice, TextField } from '../../kit/form/inputs.js';
import { Window } from '../../kit/overlay/window.js';
import { Failure } from '../../kit/status/failure.js';
import { useWords } from '../../words/words.js';
import { Secret } from './secret.js';
import { tokenWords } from './tokens.words.js';

type Scope = Api['ApiTokenView']['scopes'][number];

interface Wanted {
  name: string;
  scopes: Scope[];
  days: number;
}

/** Makes a token and shows its secret, this once. */
export function NewToken() {
  const w = useWords(tokenWords);
  const [open, setOpen] = useState(false);
  const [secret, setSecret] = useState<string | null>(null);
  const close = () => {
    setOpen(false);
    setSecret(null);
  };
  return (
    <>
      <Button onPress={() => setOpen(true)}>{w.create}</Button>
      {secret === null ? (
        <Window title={w.create} open={open} onClose={close}>
          <TokenForm onMade={setSecret} />
        </Window>
      ) : (
        <Window title={w.secretTitle} open>
          <Secret secret={secret} onDone={close} />
        </Window>
      )}
    </>
  );
}

function TokenForm({ onMade }: { onMade: (secret: string | null) => void }) {
  const w = useWords(tokenWords);
  const { register, handleSubmit, formState } = useForm<Wanted>({ defaultValues: { name: '', scopes: [], days: 365 } });
  const { mutateAsync } = $api.useMutation('post', '/api/api-tokens');
  const [error, setError] = useState<unknown>(null);
  const { errors, isSubmitting } = formState;
  const make = handleSubmit(async (body) => {
    setError(null);
    try {
      onMade((await mutateAsync({ body })).secret);
    } catch (failure) {
      setError(failure);
    }
  });
  const said = [errors.name, errors.scopes, errors.days].flatMap((one) =>
    one?.message ? [{ message: one.message }] : [],
  );
  return (
    <Form onSubmit={make} errors={said}>
      <Failure error={error} />
      <TextField
        dense
        label={w.name}
        hint={w.nameHint}
        maxLength={100}
        error={errors.name?.message}
        {...register('name', { required: w.noName })}
      />
      <FieldGroup dense label={w.scopes} error={errors.scopes?.message}>
        {Object.entries(w.scopeNames).map(([scope, name]) => (
          <Choice
            key={scope}
            type="checkbox"
            label={name}
            value={scope}
            {...register('scopes', { validate: (scopes) => scopes.length > 0 || w.noScope })}
          />
        ))}
      </FieldGroup>
      <TextField
        dense
        short
        type="number"
        min={1}
        max={730}
        label={w.days}
        hint={w.daysHint}
        error={errors.days?.message}
        {...register('days', {
          valueAsNumber: true,
          min: { value: 1, message: w.badDays },
          max: { value: 730, message: w.badDays },
        })}
      />
      <Button type="submit" busy={isSubmitting}>
        {w.make}
      </Button>
    </Form>
  );
}
