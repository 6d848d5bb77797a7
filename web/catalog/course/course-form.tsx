import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Form } from '../../kit/form/form.js';
import { Choice, Select, TextArea, TextField } from '../../kit/form/inputs.js';
import { Card } from '../../kit/page/card.js';
import { Failure } from '../../kit/status/failure.js';
import { useWords } from '../../words/words.js';
import { catalogWords } from '../catalog.words.js';
import styles from './course.module.css';
import type { WrittenCourse } from './course.rules.js';
import { OutcomesField } from './outcomes-field.js';

interface Props {
  course: WrittenCourse;
  subjects: readonly Api['SubjectView'][];
  isNew: boolean;
  save: (course: WrittenCourse) => Promise<unknown>;
}

/** Everything about one course, its outcomes last. */
export function CourseForm({ course, subjects, isNew, save }: Props) {
  const w = useWords(catalogWords);
  const form = useForm<WrittenCourse>({ defaultValues: course });
  const { register, handleSubmit, formState } = form;
  const [error, setError] = useState<unknown>(null);
  const { errors, isSubmitting } = formState;
  const send = handleSubmit(async (written) => {
    setError(null);
    try {
      await save(written);
    } catch (failure) {
      setError(failure);
    }
  });
  const needed = ['code', 'title', 'subjectId', 'credits'] as const;
  const labels = { code: w.code, title: w.heading, subjectId: w.subject, credits: w.credits };
  return (
    <Form
      onSubmit={send}
      errors={needed.flatMap((name) => (errors[name]?.message ? [{ message: errors[name].message }] : []))}
    >
      <Failure error={error} />
      <div className={styles.fields}>
        <TextField
          dense
          label={w.code}
          error={errors.code?.message}
          {...register('code', { required: w.needed(labels.code) })}
        />
        <TextField
          dense
          label={w.heading}
          error={errors.title?.message}
          {...register('title', { required: w.needed(labels.title) })}
        />
        {/* The list of subjects may come after the form: then the choice is shown anew. */}
        <Select
          key={subjects.length}
          dense
          label={w.subject}
          error={errors.subjectId?.message}
          {...register('subjectId', { required: w.needed(labels.subjectId) })}
        >
          <option value="" />
          {subjects.map(({ id, code, title }) => (
            <option key={id} value={id}>{`${code} ${title}`}</option>
          ))}
        </Select>
        <TextField
          dense
          label={w.credits}
          hint={w.creditsHint}
          error={errors.credits?.message}
          {...register('credits', { required: w.needed(labels.credits) })}
        />
        <TextField dense optional label={w.creditsMin} hint={w.creditsMinHint} {...register('creditsMin')} />
        <TextField dense optional label={w.level} hint={w.levelHint} {...register('level')} />
      </div>
      <TextArea dense optional label={w.description} rows={2} {...register('description')} />
      {!isNew && <Choice type="checkbox" label={w.active} hint={w.activeHint} {...register('active')} />}
      <Card title={w.outcomes}>
        <p className="soft">{w.outcomesLead}</p>
        <OutcomesField form={form} />
      </Card>
      <Button type="submit" busy={isSubmitting}>
        {w.save}
      </Button>
    </Form>
  );
}
