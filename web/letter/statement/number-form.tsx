import { useNavigate } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { Button } from '../../kit/action/button.js';
import { Form } from '../../kit/form/form.js';
import { TextField } from '../../kit/form/inputs.js';
import { useWords } from '../../words/words.js';
import { statementWords } from './statement.words.js';

/** Asks for the number on the paper, and goes to what it says. A number that leads nowhere stands there to be mended. */
export function NumberForm({ code, number: tried = '' }: { code: string; number?: string }) {
  const w = useWords(statementWords);
  const navigate = useNavigate();
  const { register, handleSubmit, formState } = useForm({ defaultValues: { number: tried } });
  const missing = formState.errors.number?.message;
  const look = handleSubmit(({ number }) =>
    navigate({ to: '/colleges/$code/statements/$number', params: { code, number: number.trim() } }),
  );
  return (
    <Form onSubmit={look} errors={missing ? [{ message: missing }] : []}>
      <TextField
        label={w.number}
        hint={w.numberHint}
        autoComplete="off"
        autoCapitalize="characters"
        error={missing}
        {...register('number', { required: w.noNumber })}
      />
      <Button type="submit">{w.look}</Button>
    </Form>
  );
}
