import { useNavigate, useSearch } from '@tanstack/react-router';
import { $api, type Api } from '../api/client.js';
import { TextField } from '../kit/form/inputs.js';
import { Card } from '../kit/page/card.js';
import { Asked } from '../kit/status/asked.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { forecastWords } from './forecast.words.js';
import { readInsightsSearch, type FiguresQuery } from './insights-search.js';
import styles from './report.module.css';

/** How many of the open claims will miss a day. */
export function Forecast({ query, by }: { query: FiguresQuery; by: string | undefined }) {
  const w = useWords(forecastWords);
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/insights' });
  const asked = $api.useQuery('get', '/api/reports/forecast', {
    params: { query: { ...query, ...(by ? { by } : {}) } },
  });
  const show = (day: string) =>
    day !== asked.data?.by && navigate({ to: '/insights', search: readInsightsSearch({ ...search, by: day }) });
  return (
    <Card title={w.title}>
      <Asked query={asked}>{(view) => <Said view={view} />}</Asked>
      <TextField
        dense
        short
        type="date"
        label={w.by}
        key={asked.data?.by}
        defaultValue={asked.data?.by}
        onBlur={({ target }) => show(target.value)}
        onKeyDown={(event) => event.key === 'Enter' && show(event.currentTarget.value)}
      />
    </Card>
  );
}

function Said({ view }: { view: Api['ForecastView'] }) {
  const w = useWords(forecastWords);
  const format = useFormat();
  const { by, term, open, weeks, perWeek, misses, atLeast, atMost } = view;
  const [count, day] = [format.number(open), format.calendarDay(by)];
  if (open === 0) return <p className={styles.forecast}>{w.noneOpen}</p>;
  if (misses === null) return <p className={styles.forecast}>{w.noPace(count, weeks)}</p>;
  return (
    <>
      <p className={styles.forecast}>
        {misses === 0 ? w.missesNone(count, day) : w.misses(format.number(misses), count, day)}
      </p>
      <p className="soft">
        {term && w.term(term)} {atLeast !== atMost && w.range(format.number(atLeast ?? 0), format.number(atMost ?? 0))}{' '}
        {w.pace(format.number(perWeek), weeks)}
      </p>
    </>
  );
}
