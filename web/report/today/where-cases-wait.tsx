import { Link } from '@tanstack/react-router';
import type { Api } from '../../api/client.js';
import { Bars, type Bar } from '../../kit/chart/bars.js';
import { Card } from '../../kit/page/card.js';
import { useWords } from '../../words/words.js';
import { stageWords } from '../stage.words.js';
import { todayWords } from './today.words.js';

/** How many cases wait in each stage, for how long, and how many dates are near or past. */
export function WhereCasesWait({ stages }: { stages: readonly Api['StageCount'][] }) {
  const w = useWords(todayWords);
  const s = useWords(stageWords);
  const bars = stages.map(({ stage, cases, medianDays, dueSoon, late }): Bar => {
    const counts = w.counts(dueSoon, late);
    return {
      key: stage,
      name: (
        <Link to="/claims" search={{ stage }}>
          {s.stages[stage]}
        </Link>
      ),
      said: w.waits(cases, s.days(medianDays)) + (counts ? ` (${counts})` : ''),
      parts: [
        { size: cases - dueSoon - late, tone: 'act' },
        { size: dueSoon, tone: 'warn' },
        { size: late, tone: 'stop' },
      ],
    };
  });
  return (
    <Card title={w.where}>
      <Bars label={w.where} bars={bars} max={Math.max(...stages.map(({ cases }) => cases))} />
      <p className="soft small">{w.whereHow}</p>
    </Card>
  );
}
