import { Link } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { LinkButton } from '../../kit/action/link-button.js';
import { Card } from '../../kit/page/card.js';
import { Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { Empty } from '../../kit/status/status.js';
import { useWords } from '../../words/words.js';
import { experienceWords } from './experience.words.js';
import { useSpanText } from './span-text.js';

/** All that a learner did: jobs, training, service, self-study. */
export function ExperiencesPage() {
  const w = useWords(experienceWords);
  const list = $api.useQuery('get', '/api/experiences', { params: { query: { limit: 200 } } });
  return (
    <Page title={w.title} lead={<p>{w.lead}</p>} width="narrow" back={<Link to="/portfolio">{w.back}</Link>}>
      <Asked query={list}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={w.emptyTitle}>
              <p>{w.emptyText}</p>
              <LinkButton to="/portfolio/experiences/new">{w.add}</LinkButton>
            </Empty>
          ) : (
            <>
              <div>
                <LinkButton to="/portfolio/experiences/new">{w.add}</LinkButton>
              </div>
              {rows.map((experience) => (
                <ExperienceCard key={experience.id} experience={experience} />
              ))}
            </>
          )
        }
      </Asked>
    </Page>
  );
}

function ExperienceCard({ experience }: { experience: Api['ExperienceView'] }) {
  const w = useWords(experienceWords);
  const spanText = useSpanText();
  const { id, kind, title, organisation, hoursPerWeek } = experience;
  return (
    <Card title={title} aside={w.kind[kind]}>
      <p>
        {[organisation, spanText(experience), hoursPerWeek !== null && w.hours(hoursPerWeek)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p>
        <Link to="/portfolio/experiences/$experienceId" params={{ experienceId: id }}>
          {w.look(title)}
        </Link>{' '}
        ·{' '}
        <Link to="/ideas" search={{ experience: id }}>
          {w.ideas}
          <span className="unseen">: {title}</span>
        </Link>
      </p>
    </Card>
  );
}
