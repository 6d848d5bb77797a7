import { useFormat } from '../../words/format.js';

/** A day, an instant or how long ago, with the exact moment behind it. Times are the institution's; an exact moment has the reader's clock beside it where that differs. */
export function Time({ at, as = 'day' }: { at: string; as?: 'day' | 'shortDay' | 'moment' | 'time' | 'ago' }) {
  const format = useFormat();
  const own = format.ownClock(at);
  return (
    <time dateTime={at} title={as === 'moment' ? undefined : [format.moment(at), own].filter(Boolean).join(' · ')}>
      {format[as](at)}
      {as === 'moment' && own && <span className="soft"> ({own})</span>}
    </time>
  );
}
