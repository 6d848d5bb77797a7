import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { $api, api, given } from '../api/client.js';
import { useSubjects } from '../catalog/use-subjects.js';
import { Button } from '../kit/action/button.js';
import { FieldGroup } from '../kit/form/field.js';
import { Form } from '../kit/form/form.js';
import { Choice, Select, TextField } from '../kit/form/inputs.js';
import { Page } from '../kit/page/page.js';
import { Failure } from '../kit/status/failure.js';
import { useWords } from '../words/words.js';
import { beginning } from './content.rules.js';
import { rubricWords } from './rubric.words.js';
import { useCourses } from '../catalog/use-courses.js';

interface Wanted {
  title: string;
  scope: 'whole' | 'subject' | 'course';
  subjectId: string;
  courseId: string;
}

/** What a new rubric is called and for what; its content follows on the next page. */
export function NewRubricPage() {
  const w = useWords(rubricWords);
  const navigate = useNavigate();
  const { register, handleSubmit, formState, watch } = useForm<Wanted>({
    defaultValues: { title: '', scope: 'whole', subjectId: '', courseId: '' },
  });
  const subjects = useSubjects();
  const courses = useCourses();
  const { mutateAsync } = $api.useMutation('post', '/api/rubrics');
  const [error, setError] = useState<unknown>(null);
  const { errors, isSubmitting } = formState;
  const scope = watch('scope');
  const begin = handleSubmit(async ({ title, subjectId, courseId }) => {
    setError(null);
    try {
      const course =
        scope === 'course'
          ? await given(api.GET('/api/courses/{id}', { params: { path: { id: courseId } } }))
          : { outcomes: [] };
      const content = beginning({ levels: w.beginLevels, criterion: w.beginCriterion }, course.outcomes);
      const target = scope === 'course' ? { courseId } : scope === 'subject' ? { subjectId } : {};
      const { id } = await mutateAsync({ body: { title, content, ...target } });
      await navigate({ to: '/rubrics/$rubricId', params: { rubricId: id } });
    } catch (failure) {
      setError(failure);
    }
  });
  const said = [errors.title, errors.subjectId, errors.courseId].flatMap((one) =>
    one?.message ? [{ message: one.message }] : [],
  );
  return (
    <Page title={w.newOne} width="narrow" back={<Link to="/rubrics">{w.back}</Link>}>
      <Form onSubmit={begin} errors={said}>
        <Failure error={error} />
        {scope === 'course' && <Failure error={courses.error} again={courses.refetch} />}
        <TextField
          dense
          label={w.name}
          error={errors.title?.message}
          {...register('title', { required: w.needTitle })}
        />
        <FieldGroup dense label={w.scope}>
          <Choice type="radio" label={w.whole} value="whole" {...register('scope')} />
          <Choice type="radio" label={w.subject} value="subject" {...register('scope')} />
          <Choice type="radio" label={w.course} hint={w.courseHint} value="course" {...register('scope')} />
        </FieldGroup>
        {scope === 'subject' && (
          <Select
            dense
            label={w.choose}
            error={errors.subjectId?.message}
            {...register('subjectId', { required: w.needTarget })}
          >
            <option value="" />
            {subjects.map(({ id, code, title }) => (
              <option key={id} value={id}>{`${code} ${title}`}</option>
            ))}
          </Select>
        )}
        {scope === 'course' && (
          <Select
            dense
            label={w.choose}
            error={errors.courseId?.message}
            {...register('courseId', { required: w.needTarget })}
          >
            <option value="" />
            {courses.data?.rows.map(({ id, code, title }) => (
              <option key={id} value={id}>{`${code} ${title}`}</option>
            ))}
          </Select>
        )}
        <Button type="submit" busy={isSubmitting}>
          {w.create}
        </Button>
      </Form>
    </Page>
  );
}
