import { Link, useParams } from '@tanstack/react-router';
import { OpenPage } from '../../account/open/open-page.js';
import { $api, type Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { Chip } from '../../kit/status/status.js';
import { passWords } from '../../rubric/pass.words.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { collegeWords } from './college.words.js';
import { isLeast, passRule, shareOf } from '../../rubric/pass.rules.js';
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
  const pass = useWords(passWords);
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
        {passRule(pass, course, format.number).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {course.criteria.map((criterion) => (
          <Criterion key={criterion.title} criterion={criterion} course={course} />
        ))}
      </Card>
    </Page>
  );
}

function Criterion({ criterion, course }: { criterion: Api['PublicCriterion']; course: Api['CourseCriteria'] }) {
  const w = useWords(collegeWords);
  const pass = useWords(passWords);
  const format = useFormat();
  const { model, minimumLevel } = course.threshold;
  const share = shareOf(criterion, course);
  return (
    <section>
      <h3>
        {criterion.title} {model !== 'every_criterion' && criterion.mustMeet && <Chip tone="act">{w.must}</Chip>}
      </h3>
      {share !== null && <p className="soft small">{pass.share(format.percent(share))}</p>}
      {criterion.description && <p className="soft">{criterion.description}</p>}
      <dl className={styles.levels}>
        {criterion.levels.map((one) => (
          <div key={one.level}>
            <dt>
              {one.level} {isLeast(one, criterion, minimumLevel) && <Chip tone="act">{w.leastLevel}</Chip>}
              {model === 'weighted_mean' && (
                <span className={styles.beside}>{pass.points(format.number(one.score / 100))}</span>
              )}
            </dt>
            <dd>{one.text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
