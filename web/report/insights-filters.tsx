import { useNavigate } from '@tanstack/react-router';
import { $api } from '../api/client.js';
import { Filters } from '../kit/form/filters.js';
import { Select, TextField } from '../kit/form/inputs.js';
import { useSubjects } from '../catalog/use-subjects.js';
import { useWords } from '../words/words.js';
import { periods, readInsightsSearch, type InsightsSearch } from './insights-search.js';
import { insightsWords } from './insights.words.js';

/** Which claims and days: in the address, so that a view can be kept and sent. */
export function InsightsFilters({ search }: { search: InsightsSearch }) {
  const w = useWords(insightsWords);
  const navigate = useNavigate();
  const subjects = useSubjects();
  const programs = $api.useQuery('get', '/api/programs', { params: { query: { limit: 200 } } });
  const apply = (values: Record<string, string>) =>
    navigate({ to: '/insights', search: readInsightsSearch({ ...(search.by ? { by: search.by } : {}), ...values }) });
  return (
    <Filters label={w.filters} onApply={apply}>
      <Select dense label={w.period} name="period" defaultValue={search.period ?? 'half'}>
        {periods.map((period) => (
          <option key={period} value={period}>
            {w.periods[period]}
          </option>
        ))}
      </Select>
      {search.period === 'own' && (
        <>
          <TextField dense type="date" label={w.from} name="from" defaultValue={search.from} />
          <TextField dense type="date" label={w.until} name="until" defaultValue={search.until} />
        </>
      )}
      <Select dense label={w.subject} name="subjectId" key={`s${subjects.length}`} defaultValue={search.subjectId}>
        <option value="">{w.allSubjects}</option>
        {subjects.map(({ id, code, title }) => (
          <option key={id} value={id}>{`${code} ${title}`}</option>
        ))}
      </Select>
      <Select
        dense
        label={w.program}
        name="programId"
        key={`p${programs.data?.rows.length}`}
        defaultValue={search.programId}
      >
        <option value="">{w.allPrograms}</option>
        {programs.data?.rows.map(({ id, code, title }) => (
          <option key={id} value={id}>{`${code} ${title}`}</option>
        ))}
      </Select>
    </Filters>
  );
}
