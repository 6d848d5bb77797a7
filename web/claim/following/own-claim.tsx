import { Link } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { Appeals } from '../../appeal/appeals.js';
import { Decisions } from '../../decision/letter/decisions.js';
import { Card } from '../../kit/page/card.js';
import { Columns, Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { useWords } from '../../words/words.js';
import { WriteAgain } from '../draft/write-again.js';
import { AnswerQuestion } from './answer-question.js';
import { ClaimFacts } from './claim-facts.js';
import { ClaimStages } from './claim-stages.js';
import { ClaimTimeline } from './claim-timeline.js';
import { FeeDue } from './fee-due.js';
import { followingWords } from './following.words.js';
import { QuestionsAnswered } from './questions-answered.js';
import { SentCopies } from './sent-copies.js';
import { useStandingSentences } from './standing-sentence.js';
import { WithdrawClaim } from './withdraw-claim.js';

/** A learner's own claim: where it stands, what it waits for, and everything that came of it. */
export function OwnClaim({ claim }: { claim: Api['ClaimView'] }) {
  const standing = $api.useQuery('get', '/api/claims/{id}/standing', { params: { path: { id: claim.id } } });
  return <Asked query={standing}>{(known) => <Followed claim={claim} standing={known} />}</Asked>;
}

function Followed({ claim, standing }: { claim: Api['ClaimView']; standing: Api['StandingView'] }) {
  const w = useWords(followingWords);
  const sentencesOf = useStandingSentences();
  const { target } = claim;
  return (
    <Page
      title={target.courseCode ? `${target.courseCode} ${target.title}` : target.title}
      back={<Link to="/portfolio">{w.back}</Link>}
      lead={<p role="status">{sentencesOf(standing).join(' ')}</p>}
    >
      <ClaimStages standing={standing} />
      <Columns
        aside={
          <>
            <ClaimFacts claim={claim} standing={standing} />
            <Card title={w.timeline}>
              <ClaimTimeline claimId={claim.id} />
            </Card>
            <WithdrawClaim claim={claim} underAppeal={standing.underAppeal} />
          </>
        }
      >
        <WriteAgain claim={claim} />
        <FeeDue claim={claim} />
        <AnswerQuestion claim={claim} />
        <Decisions claim={claim} />
        <Appeals claim={claim} />
        <QuestionsAnswered claim={claim} />
        <SentCopies claim={claim} />
      </Columns>
    </Page>
  );
}
