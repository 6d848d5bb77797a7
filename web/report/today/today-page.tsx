import { Link } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { Columns, Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { Empty } from '../../kit/status/status.js';
import { useWords } from '../../words/words.js';
import { stageWords } from '../stage.words.js';
import { Needs } from './needs.js';
import { ReviewersLoad } from './reviewers-load.js';
import { todayWords } from './today.words.js';
import { WhereCasesWait } from './where-cases-wait.js';

/** A coordinator's home: what needs a person, where cases wait, who has room. */
export function TodayPage() {
  const today = $api.useQuery('get', '/api/today', {}, { refetchInterval: 60_000 });
  return <Asked query={today}>{(view) => <Day view={view} />}</Asked>;
}

function Day({ view }: { view: Api['TodayView'] }) {
  const w = useWords(todayWords);
  return (
    <Page
      title={w.title(view.concerns.length)}
      windowTitle={w.windowTitle}
      width="wide"
      lead={<Standing view={view} />}
    >
      <Columns
        aside={
          <>
            <WhereCasesWait stages={view.stages} />
            <ReviewersLoad reviewers={view.reviewers} />
          </>
        }
      >
        {view.concerns.length > 0 ? (
          <Needs concerns={view.concerns} />
        ) : (
          <Empty title={w.quiet}>
            <p>{w.quietWhy}</p>
            <Link to="/claims">{w.allCases}</Link>
          </Empty>
        )}
      </Columns>
    </Page>
  );
}

/** How the whole stands, in one line. */
function Standing({ view: { stages } }: { view: Api['TodayView'] }) {
  const w = useWords(todayWords);
  const s = useWords(stageWords);
  const open = stages.reduce((sum, { cases }) => sum + cases, 0);
  const late = stages.reduce((sum, stage) => sum + stage.late, 0);
  const slowest = stages.reduce((a, b) => (b.oldestDays > a.oldestDays ? b : a));
  const parts = [
    w.open(open),
    slowest.oldestDays > 0 ? w.oldest(s.businessDays(slowest.oldestDays), s.stages[slowest.stage]) : '',
    open === 0 ? '' : late > 0 ? w.late(late) : w.nothingLate,
  ];
  return <p className="soft">{parts.filter(Boolean).join(' ')}</p>;
}
