import { Link, useParams } from '@tanstack/react-router';
import { OpenPage } from '../../account/open/open-page.js';
import { $api, type Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { Chip } from '../../kit/status/status.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { collegeWords } from './college.words.js';
import styles from './college.module.css';

/** One course as a claim for it will be judged: its outcomes and its public scoring guide. */
export function CourseCriteriaPage() {
  const { code, course } = useParams({ from: '/colleges/$code/courses/$course' });
  const criteria = $api.useQuery('get', '/api/institutions/{code}/courses/{courseCode}', {
    params: { path: { code, courseCode: course } },
  });
  return (
    <OpenPage college={criteria.data?.institution}>
      <Asked query={criteria}>{(found) => <CourseCriteria code={code} course={found} />}</Asked>
    </OpenPage>
  );
}

function CourseCriteria({ code, course }: { code: string; course: Api['CourseCriteria'] }) {
  const w = useWords(collegeWords);
  const format = useFormat();
  const back = (
    <Link to="/colleges/$code" params={{ code }}>
      {w.back(course.institution)}
    </Link>
  );
  return (
    <Page
      title={`${course.code} ${course.title}`}
      back={back}
      lead={
        <p>
          {course.subject}, {w.credits(format.credits(course.credits))}
        </p>
      }
    >
      {course.description && (
        <Card title={w.about}>
          <p>{course.description}</p>
        </Card>
      )}
      <Card title={w.outcomes}>
        <p className="soft">{w.outcomesWhy}</p>
        <ol className={styles.outcomes}>
          {course.outcomes.map(({ code: key, title, required }) => (
            <li key={key}>
              {title} {!required && <Chip>{w.maySkip}</Chip>}
            </li>
          ))}
        </ol>
      </Card>
      <Card title={w.criteria} aside={w.rubric(course.rubric, course.rubricVersion)}>
        <p>{w.meets(course.minimumLevel)}</p>
        {course.criteria.map((criterion) => (
          <Criterion key={criterion.title} criterion={criterion} minimum={course.minimumLevel} />
        ))}
      </Card>
    </Page>
  );
}

function Criterion({ criterion, minimum }: { criterion: Api['PublicCriterion']; minimum: string }) {
  const w = useWords(collegeWords);
  return (
    <section>
      <h3>{criterion.title}</h3>
      {criterion.description && <p className="soft">{criterion.description}</p>}
      <dl className={styles.levels}>
        {criterion.levels.map(({ level, text }) => (
          <div key={level}>
            <dt>
              {level} {level === minimum && <Chip tone="act">{w.levelMeets}</Chip>}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
