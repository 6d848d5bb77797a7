import { $api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { Asked } from '../../kit/status/asked.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { collegeWords } from './college.words.js';

/** How long decisions really took. */
export function KeptPromise({ code }: { code: string }) {
  const w = useWords(collegeWords);
  const { calendarDay } = useFormat();
  const kept = $api.useQuery('get', '/api/institutions/{code}/kept-promise', { params: { path: { code } } });
  return (
    <Card title={w.kept}>
      <Asked query={kept}>
        {({ figures, from, until }) => (
          <>
            {figures === null ? (
              <p>{w.keptFew}</p>
            ) : (
              <p>{w.keptIs(figures.keptPercent, figures.medianDays, figures.ninetyDays)}</p>
            )}
            <p className="soft small">{w.keptWhen(calendarDay(from), calendarDay(until))}</p>
          </>
        )}
      </Asked>
    </Card>
  );
}
