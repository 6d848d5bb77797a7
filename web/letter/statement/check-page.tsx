import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { OpenPage } from '../../account/open/open-page.js';
import { $api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Form } from '../../kit/form/form.js';
import { TextField } from '../../kit/form/inputs.js';
import { Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { useWords } from '../../words/words.js';
import { statementWords } from './statement.words.js';

/** Where somebody who was given a statement types its number. */
export function CheckPage() {
  const { code } = useParams({ from: '/colleges/$code/statements' });
  const w = useWords(statementWords);
  const navigate = useNavigate();
  const college = $api.useQuery('get', '/api/institutions/{code}', { params: { path: { code } } });
  const { register, handleSubmit, formState } = useForm({ defaultValues: { number: '' } });
  const missing = formState.errors.number?.message;
  const look = handleSubmit(({ number }) =>
    navigate({ to: '/colleges/$code/statements/$number', params: { code, number: number.trim() } }),
  );
  return (
    <OpenPage college={college.data?.name}>
      <Asked query={college}>
        {({ name }) => (
          <Page
            title={w.checkTitle}
            lead={<p>{w.checkLead(name)}</p>}
            width="narrow"
            back={
              <Link to="/colleges/$code" params={{ code }}>
                {name}
              </Link>
            }
          >
            <Form onSubmit={look} errors={missing ? [{ message: missing }] : []}>
              <TextField
                label={w.number}
                hint={w.numberHint}
                autoComplete="off"
                autoCapitalize="characters"
                error={missing}
                {...register('number', { required: w.noNumber })}
              />
              <div>
                <Button type="submit">{w.look}</Button>
              </div>
            </Form>
          </Page>
        )}
      </Asked>
    </OpenPage>
  );
}
