import type { Api } from '../api/client.js';
import { claimTitle } from '../claim/claim-title.js';
import { ClaimStages } from '../claim/progress/claim-stages.js';
import { LinkButton } from '../kit/action/link-button.js';
import { Card } from '../kit/page/card.js';
import { Actions } from '../kit/page/page.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { hubWords } from './hub.words.js';
import { HubTasks } from './hub-tasks.js';

/** The claim that goes on: its line of stages, and while it is written its tasks. */
export function HubClaim({ claim, hub }: { claim: Api['HubClaim']; hub: Api['HubView'] }) {
  const w = useWords(hubWords);
  const { credits } = useFormat();
  const writing = claim.stage === 'writing';
  return (
    <Card title={claimTitle(claim)} aside={w.credits(credits(claim.credits))}>
      <ClaimStages stage={claim.stage} posted={claim.decision?.posted === true} />
      {writing && <p className="soft">{w.completed(claim.completed, claim.sections.length)}</p>}
      {writing && <HubTasks claim={claim} hub={hub} />}
      {claim.decision && <Decision decision={claim.decision} />}
      <Actions>
        <LinkButton look="quiet" to="/claims/$claimId" params={{ claimId: claim.id }}>
          {w.open}
        </LinkButton>
      </Actions>
    </Card>
  );
}

function Decision({ decision }: { decision: Api['HubDecision'] }) {
  const w = useWords(hubWords);
  const { credits } = useFormat();
  const said = w.decision[decision.outcome];
  return (
    <p>
      {decision.outcome === 'none' ? said : `${said}: ${w.credits(credits(decision.credits))}`}.{' '}
      {decision.posted && w.onTranscript}
    </p>
  );
}
