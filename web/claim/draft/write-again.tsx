import type { Api } from '../../api/client.js';
import { LinkButton } from '../../kit/action/link-button.js';
import { Card } from '../../kit/page/card.js';
import { Actions } from '../../kit/page/page.js';
import { Paragraphs } from '../../kit/text/paragraphs.js';
import { useWords } from '../../words/words.js';
import { draftWords } from './draft.words.js';

/** For a claim that came back: why, which try the next one is, and the way to its words. Nothing for any other. */
export function WriteAgain({ claim }: { claim: Api['ClaimView'] }) {
  const w = useWords(draftWords);
  const { id: claimId, status, returnReason, ifSent, policy, moves } = claim;
  if (moves.edit?.length !== 0) return null;
  return (
    <Card title={status === 'returned' ? w.cameBack : w.revisionAsked}>
      {status === 'returned' && returnReason && <Paragraphs text={returnReason} />}
      {ifSent && <p>{w.attempt(ifSent.attempt, policy.maxAttempts)}</p>}
      <Actions>
        <LinkButton to="/claims/$claimId/write" params={{ claimId }}>
          {w.writeAgain}
        </LinkButton>
      </Actions>
    </Card>
  );
}
