import { Injectable } from '@nestjs/common';
import { found } from '../../kernel/refusal.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { publishedRubricFor } from '../rubric.query.js';
import type { ClaimableCourse, ClaimableCourses, CourseCriteria, PublicOutcome } from './public.dto.js';

interface CourseRow extends ClaimableCourse {
  id: string;
  subjectId: string;
  description: string;
}

const claimable = `
  select c.id, c.subject_id as "subjectId", c.code, c.title, c.credits::text, c.credits_min::text as "creditsMin",
    s.title as subject, c.description
  from course c join subject s on s.institution_id = c.institution_id and s.id = c.subject_id
  where c.active and exists (select from rubric r where r.institution_id = c.institution_id and r.status = 'published'
    and (r.course_id = c.id or r.subject_id = c.subject_id or (r.course_id is null and r.subject_id is null)))`;

/** What anybody may read about what can be claimed and what it is judged by (CAEL standard 3). Never a draft. */
@Injectable()
export class PublicCoursesService {
  constructor(private readonly database: Database) {}

  /** Courses for which credit can be claimed now, by their codes. */
  list(code: string): Promise<ClaimableCourses> {
    return this.at(code, async (tx, institution) => {
      const rows = await tx.query<CourseRow[]>(`${claimable} order by s.title, c.code limit 1000`);
      return { institution, rows: rows.map(({ id: _, subjectId: __, description: ___, ...row }) => row) };
    });
  }

  /** One of them, with its outcomes and its rubric. @throws NotThere */
  criteria(code: string, courseCode: string): Promise<CourseCriteria> {
    return this.at(code, async (tx, institution) => {
      const [row] = await tx.query<CourseRow[]>(`${claimable} and lower(c.code) = lower($1)`, [courseCode]);
      const { id, subjectId, ...course } = found(row, 'course');
      const { title, versionNo, content } = found(await publishedRubricFor(tx, { courseId: id, subjectId }), 'rubric');
      const outcomes = await tx.query<PublicOutcome[]>(
        'select code, title, required from outcome where course_id = $1 and active order by position, code',
        [id],
      );
      const titleOf = (levelId: string) => content.levels.find((level) => level.id === levelId)?.title ?? levelId;
      return {
        ...course,
        institution,
        outcomes,
        rubric: title,
        rubricVersion: versionNo,
        minimumLevel: titleOf(content.threshold.minimumLevel),
        criteria: content.criteria.map(({ title, description, descriptors }) => ({
          title,
          description,
          levels: content.levels.map((level) => ({
            level: level.title,
            text: descriptors.find((d) => d.levelId === level.id)?.text ?? '',
          })),
        })),
      };
    });
  }

  /** Runs `work` in the college with this code, given its name. @throws NotThere */
  private async at<T>(code: string, work: (tx: Tx, institution: string) => Promise<T>): Promise<T> {
    const [row] = await this.database.acrossInstitutions((tx) =>
      tx.query<{ id: string; name: string }[]>('select id, name from institution where code = $1', [code]),
    );
    const { id, name } = found(row, 'institution');
    return this.database.inInstitution({ institutionId: id, personId: null }, (tx) => work(tx, name));
  }
}
