import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { $api, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Form } from '../../kit/form/form.js';
import { TextField } from '../../kit/form/inputs.js';
import { toast } from '../../kit/overlay/toast.js';
import { Failure } from '../../kit/status/failure.js';
import { useWords } from '../../words/words.js';
import { paymentWords } from './payment.words.js';

/** The keys of the college's Stripe account, and what Stripe must know of us. */
export function AccountForm({ setUp }: { setUp: Api['PaymentSetUp'] }) {
  const w = useWords(paymentWords);
  const { register, handleSubmit, formState, reset } = useForm<Api['StripeAccount']>({
    defaultValues: { secretKey: '', webhookSecret: '' },
  });
  const { mutateAsync } = $api.useMutation('put', '/api/institution/payment-account');
  const [error, setError] = useState<unknown>(null);
  const save = handleSubmit(async (body) => {
    setError(null);
    try {
      await mutateAsync({ body });
      reset();
      toast(w.saved);
    } catch (failure) {
      setError(failure);
    }
  });
  return (
    <Form onSubmit={save} errors={[]}>
      <TextField
        dense
        readOnly
        label={w.webhook}
        hint={w.webhookHint(setUp.webhookEvents.join(', '))}
        value={setUp.webhookUrl}
        onFocus={(event) => event.target.select()}
      />
      <TextField
        dense
        type="password"
        autoComplete="off"
        label={w.secretKey}
        hint={w.secretKeyHint}
        {...register('secretKey')}
      />
      <TextField dense type="password" autoComplete="off" label={w.webhookSecret} {...register('webhookSecret')} />
      <Failure error={error} />
      <Button type="submit" busy={formState.isSubmitting}>
        {w.save}
      </Button>
    </Form>
  );
}
