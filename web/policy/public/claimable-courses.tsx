import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { $api, type Api } from '../../api/client.js';
import { TextField } from '../../kit/form/inputs.js';
import { Card } from '../../kit/page/card.js';
import { Asked } from '../../kit/status/asked.js';
import { Empty } from '../../kit/status/status.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { collegeWords } from './college.words.js';
import { bySubject, withWords } from './course-search.rules.js';
import styles from './college.module.css';

/** So many courses are read at a glance; more need a search. */
const atAGlance = 12;

export function ClaimableCourses({ code }: { code: string }) {
  const w = useWords(collegeWords);
  const courses = $api.useQuery('get', '/api/institutions/{code}/courses', { params: { path: { code } } });
  return (
    <Card title={w.courses}>
      <Asked query={courses}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={w.noCourses}>
              <p>{w.noCoursesWhy}</p>
            </Empty>
          ) : (
            <Found code={code} courses={rows} />
          )
        }
      </Asked>
    </Card>
  );
}

function Found({ code, courses }: { code: string; courses: readonly Api['ClaimableCourse'][] }) {
  const w = useWords(collegeWords);
  const [typed, setTyped] = useState('');
  const found = withWords(courses, typed);
  return (
    <>
      <p className="soft">{w.coursesWhy}</p>
      {courses.length > atAGlance && (
        <TextField label={w.find} type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
      )}
      <div role="status" className={found.length === 0 ? undefined : 'unseen'}>
        {found.length === 0 && w.noneFound}
      </div>
      <div className={styles.subjects}>
        {bySubject(found).map(([subject, some]) => (
          <section key={subject}>
            <h3>{subject}</h3>
            <ul className={styles.courses}>
              {some.map((course) => (
                <Course key={course.code} college={code} course={course} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

function Course({ college, course }: { college: string; course: Api['ClaimableCourse'] }) {
  const w = useWords(collegeWords);
  const format = useFormat();
  return (
    <li>
      <Link to="/colleges/$code/courses/$course" params={{ code: college, course: course.code }}>
        {course.code} {course.title}
      </Link>
      <span className="soft small">{w.credits(format.credits(course.credits))}</span>
    </li>
  );
}
