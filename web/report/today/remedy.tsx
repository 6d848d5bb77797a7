import { useState } from 'react';
import { $api, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { LinkButton } from '../../kit/action/link-button.js';
import { toast } from '../../kit/overlay/toast.js';
import { Failure } from '../../kit/status/failure.js';
import { useWords } from '../../words/words.js';
import { concernWords } from './concern.words.js';

type Concern = Api['ConcernView'];

/** One press that mends it, or the page where it is mended. */
export function Remedy({ concern }: { concern: Concern }) {
  const { kind, links, facts } = concern;
  if (kind === 'expertise' && links.expertiseId)
    return <Confirming concern={concern} expertiseId={links.expertiseId} />;
  if (kind === 'late' && links.deadlineId && facts.role !== 'coordinator' && facts.how !== 'review') {
    return <Reminding concern={concern} deadlineId={links.deadlineId} />;
  }
  return <Leading concern={concern} />;
}

function Leading({ concern }: { concern: Concern }) {
  const { kind, claim, facts } = concern;
  const c = useWords(concernWords);
  const claimId = claim?.id ?? '';
  const label = kind === 'late' ? (facts.how === 'review' ? c.reassign : c.look) : c.remedies[kind];
  const look = { look: 'quiet', compact: true } as const;
  if (claim === null) {
    return kind === 'mail_failed' ? (
      <LinkButton {...look} to="/mails" search={{ state: 'failed' }}>
        {label}
      </LinkButton>
    ) : null;
  }
  return (
    <LinkButton {...look} to={pageOf(concern)} params={{ claimId }}>
      {label}
    </LinkButton>
  );
}

/** Where a concern about a case is mended. */
function pageOf({ kind, facts }: Concern) {
  if (kind === 'disagreement') return '/claims/$claimId/disagreement';
  if (kind === 'appeal') return '/claims/$claimId/appeal-answer';
  const ofSeats = ['no_reader', 'rerouted', 'conflict'].includes(kind) || (kind === 'late' && facts.how === 'review');
  return ofSeats ? '/claims/$claimId/assign' : '/claims/$claimId';
}

function Reminding({ concern: { kind }, deadlineId }: { concern: Concern; deadlineId: string }) {
  const remind = $api.useMutation('post', '/api/deadlines/{id}/reminder');
  return <Acting kind={kind} act={() => remind.mutateAsync({ params: { path: { id: deadlineId } } })} />;
}

function Confirming({ concern: { kind }, expertiseId }: { concern: Concern; expertiseId: string }) {
  const confirm = $api.useMutation('post', '/api/expertise/{id}/confirmation');
  return <Acting kind={kind} act={() => confirm.mutateAsync({ params: { path: { id: expertiseId } } })} />;
}

function Acting({ kind, act }: { kind: Concern['kind']; act: () => Promise<unknown> }) {
  const c = useWords(concernWords);
  const [error, setError] = useState<unknown>(null);
  const press = async () => {
    setError(null);
    try {
      await act();
      toast(c.done[kind] ?? '');
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <>
      <Button look="quiet" compact onPress={press}>
        {c.remedies[kind]}
      </Button>
      <Failure error={error} />
    </>
  );
}
