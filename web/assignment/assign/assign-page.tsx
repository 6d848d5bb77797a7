import { Link, useParams } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { Columns, Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { Empty, Note } from '../../kit/status/status.js';
import { useWords } from '../../words/words.js';
import { assignWords } from './assign.words.js';
import { Candidates } from './candidates.js';
import { Seats } from './seats.js';

/** Who could read this case, in the order in which they would be asked, with the reasons; and who has the seats. */
export function AssignPage() {
  const { claimId } = useParams({ from: '/shell/claims/$claimId/assign' });
  const found = $api.useQuery('get', '/api/cases/{id}', { params: { path: { id: claimId } } });
  return <Asked query={found}>{(view) => <Assign view={view} />}</Asked>;
}

function Assign({ view }: { view: Api['CaseView'] }) {
  const w = useWords(assignWords);
  const candidates = $api.useQuery('get', '/api/claims/{id}/candidates', { params: { path: { id: view.id } } });
  return (
    <Page
      title={w.title(`${view.courseCode ?? view.title} · ${view.reference.slice(-4)}`)}
      width="wide"
      back={
        <Link to="/claims/$claimId" params={{ claimId: view.id }}>
          {w.back}
        </Link>
      }
      lead={
        <p className="soft">
          {view.title}, {view.learner.name}
        </p>
      }
    >
      <Columns aside={<Seats claimId={view.id} often={5000} />}>
        <Asked query={candidates}>
          {({ seat, unroutable, candidates: list }) => (
            <>
              {unroutable.length > 0 && <Note tone="warn">{w.nobody}</Note>}
              <p>{seat ? w.free(seat) : w.full}</p>
              {list.length > 0 ? (
                <Candidates claimId={view.id} candidates={list} seatIsFree={seat !== null} />
              ) : (
                <Empty title={w.noCandidates}>
                  <p>{w.noCandidatesWhy}</p>
                </Empty>
              )}
            </>
          )}
        </Asked>
      </Columns>
    </Page>
  );
}
