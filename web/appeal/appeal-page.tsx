import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { $api } from '../api/client.js';
import { toast } from '../kit/overlay/toast.js';
import { Page } from '../kit/page/page.js';
import { Asked } from '../kit/status/asked.js';
import { Button } from '../kit/action/button.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { AppealForm } from './appeal-form.js';
import { appealWords } from './appeal.words.js';

/** Asking the college to look again. */
export function AppealPage() {
  const { claimId } = useParams({ from: '/shell/claims/$claimId/appeal' });
  const w = useWords(appealWords);
  const { day } = useFormat();
  const navigate = useNavigate();
  const path = { params: { path: { id: claimId } } };
  const appeals = $api.useQuery('get', '/api/claims/{id}/appeals', path);
  const decisions = $api.useQuery('get', '/api/claims/{id}/decisions', path);
  const sent = async () => {
    toast(w.sent);
    await navigate({ to: '/claims/$claimId', params: { claimId } });
  };
  return (
    <Page
      title={w.pageTitle}
      lead={<p>{w.pageLead}</p>}
      width="narrow"
      back={
        <Link to="/claims/$claimId" params={{ claimId }}>
          {w.back}
        </Link>
      }
    >
      <Asked query={appeals}>
        {({ moves, appealableUntil }) =>
          moves.appeal?.length === 0 ? (
            <Asked query={decisions}>
              {({ decisions: [decision] }) => (
                <>
                  {appealableUntil && <p>{w.until(day(appealableUntil))}</p>}
                  <AppealForm claimId={claimId} points={decision?.feedback ?? []} onSent={sent} />
                </>
              )}
            </Asked>
          ) : (
            <>
              <p>{w.cannot}</p>
              <Button refusals={moves.appeal}>{w.send}</Button>
            </>
          )
        }
      </Asked>
    </Page>
  );
}
