import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { $api, type Api } from '../api/client.js';
import { Button } from '../kit/action/button.js';
import { Form } from '../kit/form/form.js';
import { TextArea, TextField } from '../kit/form/inputs.js';
import { Window } from '../kit/overlay/window.js';
import { Actions } from '../kit/page/page.js';
import { Failure } from '../kit/status/failure.js';
import { sharedWords } from '../words/shared.words.js';
import { useWords } from '../words/words.js';
import { evidenceWords } from './evidence.words.js';

interface Props {
  kind: 'link' | 'text';
  onClose: () => void;
  onAdded: (evidence: Api['EvidenceView']) => void;
}

/** A link or a text as proof, in a window over the page. */
export function AddWords({ kind, onClose, onAdded }: Props) {
  const w = useWords(evidenceWords);
  const shared = useWords(sharedWords);
  const { register, handleSubmit, formState } = useForm({
    defaultValues: { title: '', url: '', body: '', description: '' },
  });
  const { mutateAsync } = $api.useMutation('post', '/api/evidence');
  const [error, setError] = useState<unknown>(null);
  const { title, url, body } = formState.errors;
  const add = handleSubmit(async ({ url: address, body: text, ...described }) => {
    setError(null);
    try {
      onAdded(
        await mutateAsync({ body: { kind, ...described, ...(kind === 'link' ? { url: address } : { body: text }) } }),
      );
      onClose();
    } catch (failure) {
      setError(failure);
    }
  });
  return (
    <Window open title={kind === 'link' ? w.linkTitle : w.textTitle} onClose={onClose} wide={kind === 'text'}>
      <Form
        onSubmit={add}
        errors={[title, url, body].flatMap((one) => (one?.message ? [{ message: one.message }] : []))}
      >
        <Failure error={error} />
        <TextField
          label={w.name}
          hint={w.nameHint}
          maxLength={200}
          error={title?.message}
          {...register('title', { required: w.missingName })}
        />
        {kind === 'link' ? (
          <TextField
            label={w.linkAddress}
            hint={w.linkHint}
            type="url"
            inputMode="url"
            error={url?.message}
            {...register('url', { required: w.missingUrl })}
          />
        ) : (
          <TextArea
            label={w.textBody}
            hint={w.textHint}
            error={body?.message}
            {...register('body', { required: w.missingBody })}
          />
        )}
        <TextArea
          label={w.description}
          hint={w.descriptionHint}
          optional
          maxLength={2000}
          {...register('description')}
        />
        <Actions>
          <Button type="submit" busy={formState.isSubmitting}>
            {w.add}
          </Button>
          <Button look="quiet" onPress={onClose}>
            {shared.cancel}
          </Button>
        </Actions>
      </Form>
    </Window>
  );
}
