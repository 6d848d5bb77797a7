import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { $api } from '../../api/client.js';
import { toast } from '../../kit/overlay/toast.js';
import { Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { useWords } from '../../words/words.js';
import { catalogWords } from '../catalog.words.js';
import { useSubjects } from '../use-subjects.js';
import { CourseForm } from './course-form.js';
import { emptyCourse, sentCourse, writtenCourse } from './course.rules.js';

/** One course with its outcomes. */
export function CoursePage() {
  const w = useWords(catalogWords);
  const { courseId } = useParams({ from: '/shell/courses/$courseId' });
  const course = $api.useQuery('get', '/api/courses/{id}', { params: { path: { id: courseId } } });
  const subjects = useSubjects();
  const { mutateAsync } = $api.useMutation('put', '/api/courses/{id}');
  return (
    <Asked query={course}>
      {(view) => (
        <Page
          title={`${view.code} ${view.title}`}
          lead={<p>{view.subjectTitle}</p>}
          back={<Link to="/courses">{w.back.course}</Link>}
        >
          <CourseForm
            key={view.version}
            course={writtenCourse(view)}
            subjects={subjects}
            isNew={false}
            save={async (written) => {
              const body = { ...sentCourse(written), active: written.active, version: view.version };
              await mutateAsync({ params: { path: { id: courseId } }, body });
              toast(w.saved);
            }}
          />
        </Page>
      )}
    </Asked>
  );
}

/** A course by hand. */
export function NewCoursePage() {
  const w = useWords(catalogWords);
  const subjects = useSubjects();
  const navigate = useNavigate();
  const { mutateAsync } = $api.useMutation('post', '/api/courses');
  return (
    <Page title={w.addTitle.course} back={<Link to="/courses">{w.back.course}</Link>}>
      <CourseForm
        course={emptyCourse}
        subjects={subjects}
        isNew
        save={async (written) => {
          const { id } = await mutateAsync({ body: sentCourse(written) });
          toast(w.added(written.code));
          await navigate({ to: '/courses/$courseId', params: { courseId: id } });
        }}
      />
    </Page>
  );
}
