import { Link, useParams } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { Disclosure } from '../../kit/page/disclosure.js';
import { Columns, Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { Note } from '../../kit/status/status.js';
import { RulesText } from '../../policy/public/rules-text.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { useCreditsText } from './credits-text.js';
import { Criteria } from './criteria.js';
import { IdeaGlance } from './idea-glance.js';
import { ideaWords } from './idea.words.js';
import styles from './idea.module.css';

/** One course before any effort: what it asks, how it is judged, what it costs and takes. */
export function IdeaPage() {
  const { courseId } = useParams({ from: '/shell/ideas/$courseId' });
  const idea = $api.useQuery('get', '/api/ideas/{courseId}', { params: { path: { courseId } } });
  return <Asked query={idea}>{(detail) => <Idea idea={detail} />}</Asked>;
}

function Idea({ idea }: { idea: Api['IdeaDetail'] }) {
  const w = useWords(ideaWords);
  const creditsText = useCreditsText();
  const format = useFormat();
  return (
    <Page
      title={`${idea.code} ${idea.title}`}
      back={<Link to="/ideas">{w.backToIdeas}</Link>}
      lead={
        <p>
          {creditsText(idea)}
          {idea.saving && ` · ${w.savesText(format.money(idea.saving.tuitionCents))}`}
        </p>
      }
    >
      <Columns aside={<IdeaGlance idea={idea} />}>
        {idea.description && (
          <Card title={w.whatItIs}>
            <p>{idea.description}</p>
          </Card>
        )}
        <Card title={w.outcomesTitle}>
          <p>{w.outcomesText}</p>
          <ol className={styles.outcomes}>
            {idea.outcomes.map(({ id, title, required }) => (
              <li key={id}>
                {title} {!required && <span className="soft">({w.optional})</span>}
              </li>
            ))}
          </ol>
        </Card>
        <Card title={w.criteriaTitle}>
          {idea.rubric && idea.criteria ? (
            <>
              <p>{w.criteriaText(idea.rubric.title, idea.rubric.versionNo)}</p>
              <Criteria rubric={idea.criteria} />
            </>
          ) : (
            <Note tone="warn">{w.noRubric}</Note>
          )}
        </Card>
        <Card title={w.evidenceTitle}>
          <p>{w.evidenceText}</p>
          <p className="soft">{w.evidenceFiles(idea.evidence.files, format.size(idea.evidence.fileBytes))}</p>
        </Card>
        <Disclosure title={w.rulesTitle}>
          <RulesText knobs={idea.knobs} />
        </Disclosure>
      </Columns>
    </Page>
  );
}
