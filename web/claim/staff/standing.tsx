import type { Api } from '../../api/client.js';
import { Chip } from '../../kit/status/status.js';
import { stageWords } from '../../report/stage.words.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { staffWords } from './staff.words.js';

/** Where the case stands: since when, for whom it waits, and until when. */
export function Standing({ view }: { view: Api['CaseView'] }) {
  const w = useWords(staffWords);
  const s = useWords(stageWords);
  const format = useFormat();
  const { title, learner, status, days, waitsFor, waitsForName, dueAt, late } = view;
  const waits = waitsForName ?? (waitsFor ? s.waiters[waitsFor] : '');
  const date = !waits ? '' : dueAt === null ? w.noDate : (late ? w.lateBy : w.dueBy)(format.shortDay(dueAt));
  return (
    <>
      <p className="soft">
        {title}, {learner.name}
      </p>
      <p>
        {w.lead(s.statuses[status], s.days(days), waits)}
        {date}. {late && <Chip tone="stop">{w.overdue}</Chip>}
      </p>
    </>
  );
}
