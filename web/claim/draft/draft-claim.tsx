import { Link } from '@tanstack/react-router';
import type { Api } from '../../api/client.js';
import { LinkButton } from '../../kit/action/link-button.js';
import { Card } from '../../kit/page/card.js';
import { Columns, Page } from '../../kit/page/page.js';
import { Note } from '../../kit/status/status.js';
import { Paragraphs } from '../../kit/text/paragraphs.js';
import { useFormat } from '../../words/format.js';
import { useRefusalText } from '../../words/refusal.js';
import { useWords } from '../../words/words.js';
import { claimTitle } from '../claim-title.js';
import { ClaimStages } from '../progress/claim-stages.js';
import { placeOf } from '../progress/next-step.js';
import { SectionCoverage } from '../progress/section-coverage.js';
import { DraftTasks } from './draft-tasks.js';
import { draftWords } from './draft.words.js';
import { EndDraft } from './end-draft.js';
import { Judged } from './judged.js';

/** A claim in its learner's hands: what there is to do, in any order, and how far each thing is. */
export function DraftClaim({ claim }: { claim: Api['ClaimView'] }) {
  const w = useWords(draftWords);
  const { credits } = useFormat();
  const { target, outcomes, next } = claim;
  const completed = outcomes.filter(({ status }) => status === 'completed').length;
  return (
    <Page
      title={claimTitle(target)}
      back={<Link to="/portfolio">{w.back}</Link>}
      lead={
        <p>
          {w.completed(completed, outcomes.length)} <DueSentence claim={claim} />
        </p>
      }
      actions={
        next.whose === 'learner' &&
        claim.status === 'draft' && <LinkButton {...placeOf(claim.id, next)}>{w.continue}</LinkButton>
      }
    >
      <CameBack claim={claim} />
      <Columns
        aside={
          <>
            <Card title={w.coverageTitle}>
              <SectionCoverage sections={outcomes} />
            </Card>
            <Judged claim={claim} />
            <Warnings warnings={claim.warnings} />
          </>
        }
      >
        <Card title={claimTitle(target)} aside={w.credits(credits(target.credits))}>
          <ClaimStages stage="writing" />
          <DraftTasks claim={claim} />
        </Card>
        <EndDraft claim={claim} />
      </Columns>
    </Page>
  );
}

function DueSentence({ claim }: { claim: Api['ClaimView'] }) {
  const w = useWords(draftWords);
  const { day } = useFormat();
  const { status, deadlines } = claim;
  const due = deadlines.find(({ kind }) => kind === status);
  return due && status in w.due && w.due[status as keyof typeof w.due](day(due.dueAt));
}

function CameBack({ claim }: { claim: Api['ClaimView'] }) {
  const w = useWords(draftWords);
  if (claim.status === 'returned') {
    return (
      <Note tone="warn">
        <strong>{w.cameBack}</strong>
        {claim.returnReason && <Paragraphs text={claim.returnReason} />}
      </Note>
    );
  }
  if (claim.status !== 'revision') return null;
  return (
    <Note tone="warn">
      <strong>{w.revisionAsked}</strong>
      <p>
        {w.revisionWhere} {claim.ifSent && w.attempt(claim.ifSent.attempt, claim.policy.maxAttempts)}
      </p>
      <Link to="/claims/$claimId" params={{ claimId: claim.id }}>
        {w.readLetter}
      </Link>
    </Note>
  );
}

function Warnings({ warnings }: { warnings: readonly Api['ClaimView']['warnings'][number][] }) {
  const w = useWords(draftWords);
  const textOf = useRefusalText();
  if (warnings.length === 0) return null;
  return (
    <Note tone="warn">
      <strong>{w.warnings}</strong>
      <ul>
        {warnings.map((warning) => (
          <li key={`${warning.code} ${warning.about ?? ''}`}>{textOf(warning)}</li>
        ))}
      </ul>
    </Note>
  );
}
