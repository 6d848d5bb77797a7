import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { $api, type Api } from '../api/client.js';
import { newerThan } from '../api/problem.js';
import { Button } from '../kit/action/button.js';
import { Form } from '../kit/form/form.js';
import { TextArea, TextField } from '../kit/form/inputs.js';
import { toast } from '../kit/overlay/toast.js';
import { Actions } from '../kit/page/page.js';
import { Failure } from '../kit/status/failure.js';
import { Note } from '../kit/status/status.js';
import { sharedWords } from '../words/shared.words.js';
import { useWords } from '../words/words.js';
import { evidenceWords } from './evidence.words.js';

type Evidence = Api['EvidenceView'];

/** What a proof is called and shows; of a link or a text also what it says. */
export function DescribeEvidence({ evidence }: { evidence: Evidence }) {
  const w = useWords(evidenceWords);
  const shared = useWords(sharedWords);
  const { register, handleSubmit, formState, reset } = useForm({ defaultValues: fieldsOf(evidence) });
  const { mutateAsync } = $api.useMutation('put', '/api/evidence/{id}');
  const [error, setError] = useState<unknown>(null);
  const { title, url, body } = formState.errors;
  const save = (version: number) =>
    handleSubmit(async ({ url: address, body: text, ...described }) => {
      setError(null);
      const own = { link: { url: address }, text: { body: text }, file: {} }[evidence.kind];
      try {
        const saved = await mutateAsync({
          params: { path: { id: evidence.id } },
          body: { version, ...described, ...own },
        });
        reset(fieldsOf(saved));
        toast(w.saved);
      } catch (failure) {
        setError(failure);
      }
    });
  const newer = newerThan<Evidence>(error);
  const keepTheirs = (stored: Evidence) => {
    reset(fieldsOf(stored));
    setError(null);
  };
  return (
    <Form
      onSubmit={save(evidence.version)}
      errors={[title, url, body].flatMap((one) => (one?.message ? [{ message: one.message }] : []))}
    >
      {newer ? (
        <Note tone="warn" role="alert">
          <p>{w.stale}</p>
          <p>
            <strong>{newer.title}</strong>: {newer.description} {newer.url} {newer.body}
          </p>
          <Actions>
            <Button onPress={save(newer.version)}>{w.keepMine}</Button>
            <Button look="quiet" onPress={() => keepTheirs(newer)}>
              {w.keepTheirs}
            </Button>
          </Actions>
        </Note>
      ) : (
        <Failure error={error} />
      )}
      <TextField
        label={w.name}
        maxLength={200}
        error={title?.message}
        {...register('title', { required: w.missingName })}
      />
      {evidence.kind === 'link' && (
        <TextField
          label={w.linkAddress}
          hint={w.linkHint}
          type="url"
          error={url?.message}
          {...register('url', { required: w.missingUrl })}
        />
      )}
      {evidence.kind === 'text' && (
        <TextArea label={w.textBody} error={body?.message} {...register('body', { required: w.missingBody })} />
      )}
      <TextArea label={w.description} hint={w.descriptionHint} optional maxLength={2000} {...register('description')} />
      <Button type="submit" busy={formState.isSubmitting}>
        {shared.save}
      </Button>
    </Form>
  );
}

function fieldsOf({ title, description, url, body }: Evidence) {
  return { title, description, url: url ?? '', body: body ?? '' };
}
