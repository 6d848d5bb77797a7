import { $api, type Api } from '../../api/client.js';
import { useSession } from '../../account/session.js';
import { Columns, Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { Note } from '../../kit/status/status.js';
import { useRefusalText } from '../../words/refusal.js';
import { useWords } from '../../words/words.js';
import { CapacityCard } from './capacity-card.js';
import { ConflictsCard } from './conflicts-card.js';
import { ExpertiseCard } from './expertise-card.js';
import { LeaveCard } from './leave-card.js';
import { reviewerWords } from './reviewer.words.js';
import { TrainingCard } from './training-card.js';

export type Reviewer = Api['ReviewerView'];

/** What is on record about oneself as a reviewer: workload, subjects, training, days away, conflicts. */
export function ReviewerPage() {
  const w = useWords(reviewerWords);
  const { person } = useSession();
  const query = $api.useQuery('get', '/api/reviewers/{personId}', { params: { path: { personId: person.id } } });
  return (
    <Page title={w.title} lead={w.lead}>
      <Asked query={query}>
        {(reviewer) => (
          <>
            <Standing reviewer={reviewer} />
            <Columns
              aside={
                <>
                  <CapacityCard reviewer={reviewer} />
                  <TrainingCard reviewer={reviewer} />
                  <LeaveCard reviewer={reviewer} />
                </>
              }
            >
              <ExpertiseCard reviewer={reviewer} />
              <ConflictsCard />
            </Columns>
          </>
        )}
      </Asked>
    </Page>
  );
}

function Standing({ reviewer: { notAsked } }: { reviewer: Reviewer }) {
  const w = useWords(reviewerWords);
  const textOf = useRefusalText();
  if (notAsked.length === 0) return <Note tone="act">{w.canBeAsked}</Note>;
  return (
    <Note tone="warn">
      <strong>{w.notAsked}</strong>
      <ul>
        {notAsked.map((refusal) => (
          <li key={refusal.code}>{textOf(refusal)}</li>
        ))}
      </ul>
    </Note>
  );
}
