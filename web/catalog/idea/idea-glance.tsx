import { useNavigate } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { LinkButton } from '../../kit/action/link-button.js';
import { Card } from '../../kit/page/card.js';
import { Failure } from '../../kit/status/failure.js';
import { Note } from '../../kit/status/status.js';
import { useRefusalText } from '../../words/refusal.js';
import { useWords } from '../../words/words.js';
import { Fact, IdeaFacts } from './idea-facts.js';
import { ideaWords } from './idea.words.js';

/** Everything that counts in a few lines, and the way in. */
export function IdeaGlance({ idea }: { idea: Api['IdeaDetail'] }) {
  const w = useWords(ideaWords);
  const textOf = useRefusalText();
  return (
    <Card title={w.atAGlance}>
      <IdeaFacts idea={idea} stacked>
        <Fact name={w.attempts}>{w.attemptsText(idea.policy.maxAttempts)}</Fact>
        {idea.proposalRequired && <Fact name={w.proposal}>{w.proposalText}</Fact>}
      </IdeaFacts>
      <p className="soft small">{idea.program ? w.forProgram(idea.program.title) : w.noProgram}</p>
      {idea.warnings.map((warning) => (
        <Note key={`${warning.code} ${warning.about ?? ''}`} tone="warn">
          {textOf(warning)}
        </Note>
      ))}
      {idea.openClaimId === null ? <Start idea={idea} /> : <Open claimId={idea.openClaimId} />}
    </Card>
  );
}

function Start({ idea }: { idea: Api['IdeaDetail'] }) {
  const w = useWords(ideaWords);
  const navigate = useNavigate();
  const { mutateAsync, error } = $api.useMutation('post', '/api/claims');
  const start = async () => {
    const program = idea.program && { programId: idea.program.id };
    const claim = await mutateAsync({ body: { kind: 'course', courseId: idea.courseId, ...program } });
    await navigate({ to: '/claims/$claimId', params: { claimId: claim.id } });
  };
  return (
    <>
      <Failure error={error} />
      <Button onPress={() => start().catch(() => undefined)} refusals={idea.moves.start}>
        {w.start}
      </Button>
      <p className="soft small">{w.startWhy}</p>
    </>
  );
}

function Open({ claimId }: { claimId: string }) {
  const w = useWords(ideaWords);
  return (
    <>
      <p>{w.openClaim}</p>
      <LinkButton to="/claims/$claimId" params={{ claimId }}>
        {w.toOpenClaim}
      </LinkButton>
    </>
  );
}
