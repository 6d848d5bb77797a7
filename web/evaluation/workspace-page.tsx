import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { OfferPage } from '../assignment/seat/offer-page.js';
import { Asked } from '../kit/status/asked.js';
import { OverPage } from './over-page.js';
import { workspaceQuery } from './workspace-query.js';
import { WorkspaceView } from './workspace.js';

/** One seat: the offer while it waits for an answer, the workspace while it is to read, and what is left of it after that. */
export function WorkspacePage() {
  const { assignmentId } = useParams({ from: '/shell/assignments/$assignmentId' });
  const query = useQuery(workspaceQuery(assignmentId));
  return (
    <Asked query={query}>
      {(workspace) => {
        const { seat, submission } = workspace;
        if (submission === null) return <OverPage workspace={workspace} />;
        if (seat.status === 'offered') return <OfferPage workspace={workspace} submission={submission} />;
        return <WorkspaceView key={seat.id} workspace={workspace} submission={submission} />;
      }}
    </Asked>
  );
}
