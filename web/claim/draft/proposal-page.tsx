import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { $api, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Form } from '../../kit/form/form.js';
import { TextArea } from '../../kit/form/inputs.js';
import { toast } from '../../kit/overlay/toast.js';
import { Card } from '../../kit/page/card.js';
import { Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { Failure } from '../../kit/status/failure.js';
import { Note } from '../../kit/status/status.js';
import { Paragraphs } from '../../kit/text/paragraphs.js';
import { useWords } from '../../words/words.js';
import { draftWords } from './draft.words.js';
import { targetWords } from './target.words.js';

/** The short proposal that some colleges read before a claim is built, and their answer to it. */
export function ProposalPage() {
  const { claimId } = useParams({ from: '/shell/claims/$claimId/proposal' });
  const query = $api.useQuery('get', '/api/claims/{id}', { params: { path: { id: claimId } } });
  return <Asked query={query}>{(claim) => <Proposal claim={claim} />}</Asked>;
}

function Proposal({ claim }: { claim: Api['ClaimView'] }) {
  const w = useWords(targetWords);
  const draft = useWords(draftWords);
  const { id: claimId, proposal, moves } = claim;
  return (
    <Page
      title={w.proposalTitle}
      lead={<p>{w.proposalLead}</p>}
      width="narrow"
      back={
        <Link to="/claims/$claimId/write" params={{ claimId }}>
          {draft.toClaim}
        </Link>
      }
    >
      {proposal.state === 'sent' && <Note>{w.proposalWaits}</Note>}
      {proposal.state === 'agreed' && <Note tone="act">{w.proposalAgreed}</Note>}
      {proposal.state === 'declined' && <Note tone="warn">{w.proposalDeclined}</Note>}
      {proposal.answer && (
        <Card title={w.proposalAnswer}>
          <Paragraphs text={proposal.answer} />
        </Card>
      )}
      {moves.propose?.length === 0 ? (
        <Propose claim={claim} />
      ) : (
        proposal.text && (
          <Card title={w.proposalYours}>
            <Paragraphs text={proposal.text} />
          </Card>
        )
      )}
    </Page>
  );
}

function Propose({ claim }: { claim: Api['ClaimView'] }) {
  const w = useWords(targetWords);
  const navigate = useNavigate();
  const { mutateAsync } = $api.useMutation('post', '/api/claims/{id}/proposal');
  const [text, setText] = useState(claim.proposal.text ?? '');
  const [isMissing, setMissing] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const send = async () => {
    setMissing(text.trim() === '');
    if (text.trim() === '') return;
    setError(null);
    try {
      await mutateAsync({ params: { path: { id: claim.id } }, body: { text } });
      toast(w.proposalSent);
      await navigate({ to: '/claims/$claimId/write', params: { claimId: claim.id } });
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <Form onSubmit={send} errors={isMissing ? [{ message: w.proposalMissing }] : []}>
      <Failure error={error} />
      <TextArea
        label={w.proposalText}
        maxLength={10_000}
        value={text}
        error={isMissing ? w.proposalMissing : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <div>
        <Button type="submit">{w.proposalSend}</Button>
      </div>
    </Form>
  );
}
