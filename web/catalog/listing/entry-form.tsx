import { useState } from 'react';
import { useForm, type Path } from 'react-hook-form';
import { Button } from '../../kit/action/button.js';
import { Form } from '../../kit/form/form.js';
import { Choice, TextField } from '../../kit/form/inputs.js';
import { toast } from '../../kit/overlay/toast.js';
import { Failure } from '../../kit/status/failure.js';
import { useWords } from '../../words/words.js';
import { catalogWords } from '../catalog.words.js';

interface Basics {
  code: string;
  title: string;
  active: boolean;
}

export interface MoreField<Values> {
  name: Path<Values>;
  label: string;
  hint?: string;
  type?: 'text' | 'date';
}

interface Props<Values extends Basics> {
  values: Values;
  isNew: boolean;
  more: readonly MoreField<Values>[];
  save: (values: Values) => Promise<unknown>;
  onDone: () => void;
}

/** Code, title, what this kind has besides, and whether it is in use. */
export function EntryForm<Values extends Basics>({ values, isNew, more, save, onDone }: Props<Values>) {
  const w = useWords(catalogWords);
  const { register, handleSubmit, formState } = useForm<Values>({ defaultValues: values as never });
  const [error, setError] = useState<unknown>(null);
  const fields: MoreField<Values>[] = [
    { name: 'code' as Path<Values>, label: w.code },
    { name: 'title' as Path<Values>, label: w.heading },
    ...more,
  ];
  const messages = formState.errors as Partial<Record<string, { message?: string }>>;
  const send = handleSubmit(async (written) => {
    setError(null);
    try {
      await save(written);
      toast(isNew ? w.added(written.code) : w.saved);
      onDone();
    } catch (failure) {
      setError(failure);
    }
  });
  return (
    <Form
      onSubmit={send}
      errors={fields.flatMap(({ name }) => (messages[name]?.message ? [{ message: messages[name].message }] : []))}
    >
      <Failure error={error} />
      {fields.map(({ name, label, hint, type = 'text' }) => (
        <TextField
          key={name}
          dense
          short={name !== 'title'}
          label={label}
          hint={hint}
          type={type}
          error={messages[name]?.message}
          {...register(name, { required: w.needed(label) })}
        />
      ))}
      {!isNew && (
        <Choice type="checkbox" label={w.active} hint={w.activeHint} {...register('active' as Path<Values>)} />
      )}
      <Button type="submit" busy={formState.isSubmitting}>
        {w.save}
      </Button>
    </Form>
  );
}
