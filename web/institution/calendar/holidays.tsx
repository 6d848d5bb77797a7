import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { $api, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { TextField } from '../../kit/form/inputs.js';
import { Card } from '../../kit/page/card.js';
import { Failure } from '../../kit/status/failure.js';
import { Table } from '../../kit/table/table.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { institutionWords } from '../institution.words.js';
import styles from './holidays.module.css';

type Holiday = Api['Holiday'];

/** The days on which no deadline runs. Each change is saved at once. */
export function Holidays({ holidays }: { holidays: readonly Holiday[] }) {
  const w = useWords(institutionWords);
  const [error, setError] = useState<unknown>(null);
  const { mutateAsync } = $api.useMutation('put', '/api/institution/holidays');
  const today = new Date().toISOString().slice(0, 10);
  const ahead = holidays.filter(({ on }) => on >= today);
  const earlier = holidays.filter(({ on }) => on < today);
  const save = async (next: readonly Holiday[]) => {
    setError(null);
    try {
      await mutateAsync({ body: { holidays: [...next] } });
    } catch (failure) {
      setError(failure);
    }
  };
  const remove = ({ on }: Holiday) => save(holidays.filter((one) => one.on !== on));
  return (
    <Card title={w.calendarTitle}>
      <p className="soft">{w.calendarLead}</p>
      <Failure error={error} />
      {ahead.length > 0 ? <Days days={ahead} onRemove={remove} /> : <p>{w.noHolidays}</p>}
      <NewHoliday onAdd={(one) => save([...holidays.filter(({ on }) => on !== one.on), one])} />
      {earlier.length > 0 && (
        <details>
          <summary>{w.earlier(earlier.length)}</summary>
          <Days days={earlier.toReversed()} onRemove={remove} />
        </details>
      )}
    </Card>
  );
}

function Days({ days, onRemove }: { days: readonly Holiday[]; onRemove: (day: Holiday) => Promise<void> }) {
  const w = useWords(institutionWords);
  const format = useFormat();
  return (
    <Table
      caption={w.calendarTitle}
      rows={days}
      keyOf={({ on }) => on}
      columns={[
        { key: 'day', title: w.day, names: true, cell: ({ on }) => format.calendarDay(on) },
        { key: 'name', title: w.holiday, cell: ({ name }) => name },
        {
          key: 'remove',
          title: '',
          cell: (day) => (
            <Button look="plain" compact aria-label={w.removeNamed(day.name)} onPress={() => onRemove(day)}>
              {w.remove}
            </Button>
          ),
        },
      ]}
    />
  );
}

function NewHoliday({ onAdd }: { onAdd: (day: Holiday) => Promise<void> }) {
  const w = useWords(institutionWords);
  const { register, handleSubmit, reset, formState } = useForm<Holiday>({ defaultValues: { on: '', name: '' } });
  const add = handleSubmit(async (day) => {
    await onAdd(day);
    reset();
  });
  return (
    <form className={styles.add} noValidate onSubmit={(event) => void add(event)}>
      <TextField
        dense
        label={w.day}
        type="date"
        error={formState.errors.on?.message}
        {...register('on', { required: w.day })}
      />
      <TextField
        dense
        label={w.holiday}
        maxLength={100}
        error={formState.errors.name?.message}
        {...register('name', { required: w.holiday })}
      />
      <Button type="submit" look="quiet" compact busy={formState.isSubmitting}>
        {w.addHoliday}
      </Button>
    </form>
  );
}
