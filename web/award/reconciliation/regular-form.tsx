import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { $api, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Form } from '../../kit/form/form.js';
import { Choice, Select } from '../../kit/form/inputs.js';
import { toast } from '../../kit/overlay/toast.js';
import { Failure } from '../../kit/status/failure.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { regularWords } from './regular.words.js';

/** How often, in one list: `0` is every day, else the day of the week. */
interface Wanted {
  often: string;
  hour: string;
  alwaysMail: boolean;
}

const hours = Array.from({ length: 24 }, (_, hour) => hour);

export function RegularForm({ schedule }: { schedule: Api['ScheduleView'] | null }) {
  const w = useWords(regularWords);
  const format = useFormat();
  const { register, handleSubmit, formState } = useForm<Wanted>({
    defaultValues: {
      often: String(schedule ? (schedule.weekday ?? 0) : 1),
      hour: String(schedule?.hour ?? 6),
      alwaysMail: schedule?.alwaysMail ?? false,
    },
  });
  const { mutateAsync } = $api.useMutation('put', '/api/reconciliation-schedule');
  const [error, setError] = useState<unknown>(null);
  const save = handleSubmit(async ({ often, hour, alwaysMail }) => {
    setError(null);
    const weekday = Number(often) || null;
    try {
      await mutateAsync({ body: { every: weekday ? 'week' : 'day', weekday, hour: Number(hour), alwaysMail } });
      toast(w.saved);
    } catch (failure) {
      setError(failure);
    }
  });
  return (
    <Form onSubmit={save} errors={[]}>
      <Select dense label={w.how} {...register('often')}>
        <option value="0">{w.everyDay}</option>
        {w.weekdays.map((name, n) => (
          <option key={name} value={n + 1}>
            {name}
          </option>
        ))}
      </Select>
      <Select dense label={w.hour} hint={w.hourHint} {...register('hour')}>
        {hours.map((hour) => (
          <option key={hour} value={hour}>
            {format.hour(hour)}
          </option>
        ))}
      </Select>
      <Choice type="checkbox" label={w.always} {...register('alwaysMail')} />
      <Failure error={error} />
      <Button type="submit" busy={formState.isSubmitting}>
        {w.save}
      </Button>
    </Form>
  );
}
