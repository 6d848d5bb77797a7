import { Link } from '@tanstack/react-router';
import type { Api } from '../../api/client.js';
import { Bars, type Bar } from '../../kit/chart/bars.js';
import { Card } from '../../kit/page/card.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { todayWords } from './today.words.js';

const shown = 8;

/** The fullest reviewers, out of what each takes; who is on leave comes last. */
export function ReviewersLoad({ reviewers }: { reviewers: readonly Api['ReviewerLoad'][] }) {
  const w = useWords(todayWords);
  const format = useFormat();
  const bars = reviewers.slice(0, shown).map(({ personId, name, open, capacity, onLeaveUntil }): Bar => {
    const away = onLeaveUntil !== null;
    const full = open >= capacity;
    return {
      key: personId,
      name: (
        <Link to="/reviewers/$personId" params={{ personId }}>
          {name}
        </Link>
      ),
      said: away ? w.onLeave(format.calendarDay(onLeaveUntil)) : w.loadOf(open, capacity) + (full ? `, ${w.full}` : ''),
      parts: away ? [] : [{ size: Math.min(1, capacity > 0 ? open / capacity : 1), tone: full ? 'stop' : 'act' }],
    };
  });
  return (
    <Card title={w.load}>
      {bars.length > 0 ? <Bars label={w.load} bars={bars} max={1} /> : <p className="soft">{w.noReviewers}</p>}
      <Link to="/reviewers">{w.plan}</Link>
    </Card>
  );
}
