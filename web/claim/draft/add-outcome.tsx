import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { $api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Form } from '../../kit/form/form.js';
import { TextArea } from '../../kit/form/inputs.js';
import { Window } from '../../kit/overlay/window.js';
import { Actions } from '../../kit/page/page.js';
import { Failure } from '../../kit/status/failure.js';
import { sharedWords } from '../../words/shared.words.js';
import { useWords } from '../../words/words.js';
import { draftWords } from './draft.words.js';

/** One thing more that somebody learned, in a claim that is not for a course. */
export function AddOutcome({ claimId, onClose }: { claimId: string; onClose: () => void }) {
  const w = useWords(draftWords);
  const shared = useWords(sharedWords);
  const { register, handleSubmit, formState } = useForm({ defaultValues: { title: '' } });
  const { mutateAsync } = $api.useMutation('post', '/api/claims/{id}/outcomes');
  const [error, setError] = useState<unknown>(null);
  const add = handleSubmit(async (body) => {
    setError(null);
    try {
      await mutateAsync({ params: { path: { id: claimId } }, body });
      onClose();
    } catch (failure) {
      setError(failure);
    }
  });
  return (
    <Window open title={w.addOutcomeTitle} onClose={onClose}>
      <Form onSubmit={add}>
        <Failure error={error} />
        <TextArea
          label={w.addOutcome}
          hint={w.addOutcomeHint}
          maxLength={2000}
          error={formState.errors.title && w.addOutcomeHint}
          {...register('title', { required: true })}
        />
        <Actions>
          <Button type="submit" busy={formState.isSubmitting}>
            {shared.add}
          </Button>
          <Button look="quiet" onPress={onClose}>
            {shared.cancel}
          </Button>
        </Actions>
      </Form>
    </Window>
  );
}
