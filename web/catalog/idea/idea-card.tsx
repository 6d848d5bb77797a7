import { Link } from '@tanstack/react-router';
import type { Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { Note } from '../../kit/status/status.js';
import { useRefusalText } from '../../words/refusal.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { useCreditsText } from './credits-text.js';
import { ideaWords } from './idea.words.js';
import { IdeaFacts } from './idea-facts.js';
import styles from './idea.module.css';

const shownOutcomes = 3;

/** One course that might be claimed: what of it fits, what it costs and takes, and what speaks against it. */
export function IdeaCard({ idea, searched }: { idea: Api['IdeaView']; searched: boolean }) {
  const w = useWords(ideaWords);
  const creditsText = useCreditsText();
  const textOf = useRefusalText();
  const format = useFormat();
  const matching = idea.outcomes.filter(({ matches }) => matches);
  const named = searched && matching.length > 0 ? matching : idea.outcomes;
  const more = named.length - shownOutcomes;
  const title = `${idea.code} ${idea.title}`;
  return (
    <Card title={title} level={3} aside={creditsText(idea)}>
      <div>
        <span className="soft">{named === matching ? w.youWrote : w.youWouldShow}</span>
        <ul className={styles.matches}>
          {named.slice(0, shownOutcomes).map((outcome) => (
            <li key={outcome.id}>{outcome.title}</li>
          ))}
          {more > 0 && <li className="soft">{w.moreOutcomes(more)}</li>}
        </ul>
      </div>
      <IdeaFacts idea={idea} />
      {idea.warnings.map((warning) => (
        <Note key={`${warning.code} ${warning.about ?? ''}`} tone="warn">
          {textOf(warning)}
        </Note>
      ))}
      {idea.openClaimId && (
        <p>
          {w.openClaim}{' '}
          <Link to="/claims/$claimId" params={{ claimId: idea.openClaimId }}>
            {w.toOpenClaim}
          </Link>
        </p>
      )}
      <p>
        <Link to="/ideas/$courseId" params={{ courseId: idea.courseId }}>
          {w.read(title)}
        </Link>
        {idea.saving && <span className="soft"> · {w.savesText(format.money(idea.saving.tuitionCents))}</span>}
      </p>
    </Card>
  );
}
