import { Link } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { LinkButton } from '../../kit/action/link-button.js';
import { Card } from '../../kit/page/card.js';
import { useWords } from '../../words/words.js';
import { Gathered } from '../gathered.js';
import { experienceWords } from './experience.words.js';
import { useSpanText } from './span-text.js';

/** All that a learner did: jobs, training, service, self-study. */
export function ExperiencesPage() {
  const w = useWords(experienceWords);
  const list = $api.useQuery('get', '/api/experiences', { params: { query: { limit: 200 } } });
  return (
    <Gathered words={w} query={list} add={<LinkButton to="/portfolio/experiences/new">{w.add}</LinkButton>}>
      {(row) => <ExperienceCard key={row.id} experience={row} />}
    </Gathered>
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
