import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { $api, type Api } from '../api/client.js';
import { Button } from '../kit/action/button.js';
import { FieldGroup } from '../kit/form/field.js';
import { Form } from '../kit/form/form.js';
import { Choice, TextArea } from '../kit/form/inputs.js';
import { Failure } from '../kit/status/failure.js';
import { useWords } from '../words/words.js';
import { appealWords } from './appeal.words.js';

interface Props {
  claimId: string;
  /** The points of the decision, to choose from. */
  points: readonly Api['FeedbackView'][];
  onSent: () => Promise<void>;
}

export function AppealForm({ claimId, points, onSent }: Props) {
  const w = useWords(appealWords);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { register, handleSubmit, formState } = useForm({ defaultValues: { grounds: '' } });
  const { mutateAsync, error } = $api.useMutation('post', '/api/claims/{id}/appeal');
  const message = formState.errors.grounds?.message;
  const send = handleSubmit(async ({ grounds }) => {
    const body = { grounds, criteria: [...chosen] };
    const filed = await mutateAsync({ params: { path: { id: claimId } }, body }).catch(() => null);
    if (filed !== null) await onSent();
  });
  return (
    <Form onSubmit={send} errors={message ? [{ message }] : []}>
      <Failure error={error} />
      {points.length > 0 && (
        <FieldGroup label={w.about} hint={w.aboutHint} optional>
          {points.map(({ criterionId, title }) => (
            <Choice
              key={criterionId}
              type="checkbox"
              label={title}
              checked={chosen.includes(criterionId)}
              onChange={({ target }) =>
                setChosen(target.checked ? [...chosen, criterionId] : chosen.filter((one) => one !== criterionId))
              }
            />
          ))}
        </FieldGroup>
      )}
      <TextArea
        label={w.grounds}
        hint={w.groundsHint}
        maxLength={20_000}
        error={message}
        {...register('grounds', { validate: (grounds) => grounds.trim() !== '' || w.noGrounds })}
      />
      <Button type="submit" busy={formState.isSubmitting}>
        {w.send}
      </Button>
    </Form>
  );
}
