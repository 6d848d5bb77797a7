import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { $api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Form } from '../../kit/form/form.js';
import { Select, TextArea, TextField } from '../../kit/form/inputs.js';
import { Page } from '../../kit/page/page.js';
import { Failure } from '../../kit/status/failure.js';
import { useSubjects } from '../../catalog/use-subjects.js';
import { useWords } from '../../words/words.js';
import { targetWords } from './target.words.js';

/** A claim that is not for a course: a title, a subject, credits, and what was learned. */
export function NewBlockPage() {
  const w = useWords(targetWords);
  const navigate = useNavigate();
  const subjects = useSubjects();
  const { mutateAsync } = $api.useMutation('post', '/api/claims');
  const { register, handleSubmit, formState } = useForm({
    defaultValues: { title: '', subjectId: '', credits: '', outcomes: '' },
  });
  const [error, setError] = useState<unknown>(null);
  const { title, subjectId, credits, outcomes } = formState.errors;
  const start = handleSubmit(async ({ outcomes: lines, ...block }) => {
    setError(null);
    const learned = lines.split('\n').flatMap((line) => (line.trim() ? [{ title: line.trim() }] : []));
    try {
      const claim = await mutateAsync({ body: { kind: 'block', ...block, outcomes: learned } });
      await navigate({ to: '/claims/$claimId', params: { claimId: claim.id } });
    } catch (failure) {
      setError(failure);
    }
  });
  return (
    <Page
      title={w.blockTitle}
      lead={<p>{w.blockLead}</p>}
      width="narrow"
      back={<Link to="/ideas">{w.backToIdeas}</Link>}
    >
      <Form
        onSubmit={start}
        errors={[title, subjectId, credits, outcomes].flatMap((one) =>
          one?.message ? [{ message: one.message }] : [],
        )}
      >
        <Failure error={error} />
        <TextField
          label={w.blockName}
          hint={w.blockNameHint}
          error={title?.message}
          {...register('title', { required: w.missingTitle })}
        />
        <Select
          label={w.blockSubject}
          error={subjectId?.message}
          {...register('subjectId', { required: w.missingSubject })}
        >
          <option value="">{w.chooseSubject}</option>
          {subjects.map((subject) => (
            <option key={subject.id} value={subject.id}>
              {subject.title}
            </option>
          ))}
        </Select>
        <TextField
          label={w.blockCredits}
          hint={w.blockCreditsHint}
          short
          inputMode="decimal"
          error={credits?.message}
          {...register('credits', {
            required: w.missingCredits,
            pattern: { value: /^\d{1,3}(\.\d{1,2})?$/, message: w.missingCredits },
          })}
        />
        <TextArea
          label={w.blockOutcomes}
          hint={w.blockOutcomesHint}
          error={outcomes?.message}
          {...register('outcomes', { required: w.missingOutcomes })}
        />
        <Button type="submit" busy={formState.isSubmitting}>
          {w.blockStart}
        </Button>
      </Form>
    </Page>
  );
}
