import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { $api, type Api } from '../api/client.js';
import { newerThan } from '../api/problem.js';
import { Button } from '../kit/action/button.js';
import { Form } from '../kit/form/form.js';
import { Select, TextField } from '../kit/form/inputs.js';
import { toast } from '../kit/overlay/toast.js';
import { Card } from '../kit/page/card.js';
import { Failure } from '../kit/status/failure.js';
import { Newer } from '../kit/status/newer.js';
import { useWords } from '../words/words.js';
import { institutionWords } from './institution.words.js';

type Named = Pick<Api['InstitutionView'], 'name' | 'claimLabel' | 'timeZone'>;

const zones = Intl.supportedValuesOf('timeZone');

/** Name, the word for a claim, and the time zone. */
export function NameCard({ institution }: { institution: Api['InstitutionView'] }) {
  const { name, claimLabel, timeZone, version, code } = institution;
  const w = useWords(institutionWords);
  const { register, handleSubmit, formState, watch } = useForm<Named>({
    defaultValues: { name, claimLabel, timeZone },
  });
  const { mutateAsync } = $api.useMutation('patch', '/api/institution');
  const [error, setError] = useState<unknown>(null);
  const { errors, isSubmitting } = formState;
  const newer = newerThan<Api['InstitutionView']>(error);
  const save = (over: number) =>
    handleSubmit(async (named) => {
      setError(null);
      try {
        await mutateAsync({ body: { version: over, ...named } });
        toast(w.saved);
      } catch (failure) {
        setError(failure);
      }
    })();
  const said = [errors.name, errors.claimLabel].flatMap((one) => (one?.message ? [{ message: one.message }] : []));
  return (
    <Card title={w.nameTitle} aside={<a href={`/colleges/${code}`}>{w.publicPage}</a>}>
      <Form onSubmit={() => save(version)} errors={said}>
        {newer ? (
          <Newer
            differences={[
              { label: w.name, yours: watch('name'), theirs: newer.name },
              { label: w.claimLabel, yours: watch('claimLabel'), theirs: newer.claimLabel },
              { label: w.timeZone, yours: watch('timeZone'), theirs: newer.timeZone },
            ]}
            onKeep={() => save(newer.version)}
          />
        ) : (
          <Failure error={error} />
        )}
        <TextField dense label={w.name} error={errors.name?.message} {...register('name', { required: w.noName })} />
        <TextField
          dense
          short
          label={w.claimLabel}
          hint={w.claimLabelHint}
          error={errors.claimLabel?.message}
          {...register('claimLabel', { required: w.noLabel })}
        />
        <Select dense label={w.timeZone} hint={w.timeZoneHint} {...register('timeZone')}>
          {(zones.includes(timeZone) ? zones : [timeZone, ...zones]).map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </Select>
        <Button type="submit" busy={isSubmitting}>
          {w.save}
        </Button>
      </Form>
    </Card>
  );
}
