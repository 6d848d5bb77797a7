import { useHas } from '../../account/session.js';
import { $api, type Api } from '../../api/client.js';
import type { Refusal } from '../../api/problem.js';
import { LinkButton } from '../../kit/action/link-button.js';
import { Confirm } from '../../kit/overlay/confirm.js';
import { WithReason } from '../../kit/overlay/with-reason.js';
import { Card } from '../../kit/page/card.js';
import { Actions } from '../../kit/page/page.js';
import { useRefusalText } from '../../words/refusal.js';
import { useWords } from '../../words/words.js';
import { FeeMoves } from './fee-moves.js';
import { ProposalMoves } from './proposal-moves.js';
import styles from './staff.module.css';
import { staffWords } from './staff.words.js';

type Claim = Api['ClaimView'];

const seatable: ReadonlySet<Claim['status']> = new Set(['routing', 'in_review', 'info_requested', 'adjudication']);

/** What the asking person can do now; what the rules refuse is named with its reasons. */
export function Moves({ claim }: { claim: Claim }) {
  const w = useWords(staffWords);
  const coordinates = useHas('coordinator');
  const decides = useHas('approver', 'coordinator');
  const { accept, return: giveBack, answerProposal, settleFee } = claim.moves;
  const open = (refusals: readonly Refusal[] | undefined) => refusals?.length === 0;
  const toDecision = decides && ['approval', 'adjudication'].includes(claim.status);
  const toSeats = coordinates && seatable.has(claim.status);
  const any = [accept, giveBack, answerProposal, settleFee].some(open) || toDecision || toSeats;
  if (!coordinates && !toDecision) return null;
  return (
    <Card title={w.moves}>
      {open(answerProposal) && <ProposalMoves claim={claim} />}
      <Actions>
        {open(accept) && <Accept claimId={claim.id} />}
        {open(giveBack) && <GiveBack claimId={claim.id} />}
        {open(settleFee) && <FeeMoves claim={claim} />}
        {toSeats && (
          <LinkButton to="/claims/$claimId/assign" params={{ claimId: claim.id }} look="quiet" compact>
            {w.assign}
          </LinkButton>
        )}
        {toDecision && (
          <LinkButton
            to={claim.status === 'adjudication' ? '/claims/$claimId/disagreement' : '/claims/$claimId/approval'}
            params={{ claimId: claim.id }}
            look="quiet"
            compact
          >
            {claim.status === 'adjudication' ? w.compare : w.approval}
          </LinkButton>
        )}
      </Actions>
      {!any && <p>{w.noMoves}</p>}
      <Refused
        moves={[
          [w.accept, accept],
          [w.give, giveBack],
          [w.settle, settleFee],
          [w.answerProposal, answerProposal],
        ]}
      />
    </Card>
  );
}

function Accept({ claimId }: { claimId: string }) {
  const w = useWords(staffWords);
  const accept = $api.useMutation('post', '/api/claims/{id}/acceptance');
  return (
    <Confirm
      compact
      look="act"
      label={w.accept}
      title={w.accept}
      act={w.accept}
      onConfirm={() => accept.mutateAsync({ params: { path: { id: claimId } } })}
    >
      <p>{w.acceptWhy}</p>
    </Confirm>
  );
}

function GiveBack({ claimId }: { claimId: string }) {
  const w = useWords(staffWords);
  const giveBack = $api.useMutation('post', '/api/claims/{id}/return');
  return (
    <WithReason
      compact
      label={w.give}
      title={w.giveTitle}
      field={w.giveField}
      hint={w.giveHint}
      act={w.give}
      onConfirm={(reason) => giveBack.mutateAsync({ params: { path: { id: claimId } }, body: { reason } })}
    />
  );
}

function Refused({ moves }: { moves: readonly (readonly [string, readonly Refusal[] | undefined])[] }) {
  const w = useWords(staffWords);
  const textOf = useRefusalText();
  const refused = moves.filter(([, refusals]) => refusals !== undefined && refusals.length > 0);
  if (refused.length === 0) return null;
  return (
    <details className={styles.refused}>
      <summary>{w.refused}</summary>
      <ul>
        {refused.map(([name, refusals]) => (
          <li key={name}>
            <strong>{name}:</strong> {refusals?.map(textOf).join(' ')}
          </li>
        ))}
      </ul>
    </details>
  );
}
