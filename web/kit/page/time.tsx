import { useFormat } from '../../words/format.js';

/** A day, an instant or how long ago, with the exact moment behind it. Times are the institution's. */
export function Time({ at, as = 'day' }: { at: string; as?: 'day' | 'shortDay' | 'moment' | 'time' | 'ago' }) {
  const format = useFormat();
  return (
    <time dateTime={at} title={as === 'moment' ? undefined : format.moment(at)}>
      {format[as](at)}
    </time>
  );
}
