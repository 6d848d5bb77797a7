import { $api, type Api } from '../api/client.js';
import { LinkButton } from '../kit/action/link-button.js';
import { Card } from '../kit/page/card.js';
import { Asked } from '../kit/status/asked.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { AppealCard } from './appeal-card.js';
import { appealWords } from './appeal.words.js';

/** A learner's appeals against decisions on a claim, and the way to one while it is open. */
export function Appeals({ claim }: { claim: Api['ClaimView'] }) {
  const w = useWords(appealWords);
  const { day } = useFormat();
  const appeals = $api.useQuery(
    'get',
    '/api/claims/{id}/appeals',
    { params: { path: { id: claim.id } } },
    { enabled: claim.decidedAt !== null },
  );
  if (claim.decidedAt === null) return null;
  return (
    <Asked query={appeals}>
      {(view) => (
        <>
          {view.appeals.map((appeal) => (
            <AppealCard key={appeal.id} appeal={appeal} withdraw={view.moves.withdraw} />
          ))}
          {view.moves.appeal?.length === 0 && view.appealableUntil && (
            <Card title={w.title}>
              <p>{w.why(day(view.appealableUntil))}</p>
              <div>
                <LinkButton look="quiet" to="/claims/$claimId/appeal" params={{ claimId: claim.id }}>
                  {w.act}
                </LinkButton>
              </div>
            </Card>
          )}
        </>
      )}
    </Asked>
  );
}
