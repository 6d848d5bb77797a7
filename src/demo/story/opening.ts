import { StackService } from '../../credential/stack/stack.service.js';
import { stacks } from '../content/stacks.js';
import { Readable } from 'node:stream';
import { InstitutionService } from '../../account/institution/institution.service.js';
import { CourseImport } from '../../catalog/course/course.import.js';
import { CourseService } from '../../catalog/course/course.service.js';
import { ProgramService } from '../../catalog/program/program.service.js';
import { SubjectService } from '../../catalog/subject/subject.service.js';
import { TermService } from '../../catalog/term/term.service.js';
import { PolicyService } from '../../policy/policy.service.js';
import { RubricService } from '../../rubric/rubric.service.js';
import { holidaysOf, termsOf } from '../content/calendar.js';
import { college, programs, subjects } from '../content/college.js';
import { subjectOf } from '../content/courses/course.js';
import { courses } from '../content/courses/all.js';
import { people } from '../content/people.js';
import type { PolicyContent } from '../content/policy.js';
import { levels, rubrics, type RubricDraft } from '../content/rubrics.js';
import type { Services, Stage } from './stage.js';
import { businessDay } from './when.js';

/** Opens the college. Returns its id and the key with which the first admin joins. */
export async function openInstitution(app: Services): Promise<{ institutionId: string; key: string }> {
  const [first] = people;
  const { institutionId, invitation } = await app
    .get(InstitutionService, { strict: false })
    .createInstitution({ ...college, admin: { email: first!.email, name: first!.name } });
  return { institutionId, key: invitation.slice(invitation.indexOf('#') + 1) };
}

/** Holidays, official codes, terms, subjects, programs and courses. */
export async function fillCatalog(stage: Stage, now: Date): Promise<void> {
  const admin = stage.as('renee');
  const year = now.getUTCFullYear();
  const years = [year - 1, year, year + 1];
  const institutions = stage.get(InstitutionService);
  const { version } = await institutions.setHolidays({ holidays: years.flatMap(holidaysOf) }, admin);
  await institutions.setCodes({ version, ...college.codes }, admin);
  for (const term of years.flatMap(termsOf)) {
    stage.remember(`term:${term.code}`, (await stage.get(TermService).add(term, admin)).id);
  }
  for (const subject of subjects) {
    stage.remember(`subject:${subject.code}`, (await stage.get(SubjectService).add(subject, admin)).id);
  }
  for (const program of programs) {
    stage.remember(`program:${program.code}`, (await stage.get(ProgramService).add(program, admin)).id);
  }
  const file = JSON.stringify(courses.map((course) => ({ ...course, subject: subjectOf(course.code) })));
  await stage.get(CourseImport).read({ format: 'json', body: Readable.from([Buffer.from(file)]) }, false, admin);
  const rows = await stage.look<{ id: string; code: string }>('select id, code from course', []);
  for (const { id, code } of rows) stage.remember(`course:${code}`, id);
}

/** Publishes the policy that comes into force today. */
export async function publishPolicy(policy: PolicyContent, now: Date, stage: Stage): Promise<void> {
  const service = stage.get(PolicyService);
  const { note, knobs } = policy;
  const inForceFrom = businessDay(policy.daysAgo, now);
  const { id } = await service.draft({ inForceFrom, note, knobs }, stage.as('renee'));
  await service.publish(id, stage.as('renee'));
}

export async function publishRubrics(stage: Stage): Promise<void> {
  const service = stage.get(RubricService);
  for (const rubric of rubrics) {
    const { courseCode, subjectCode, title } = rubric;
    const { id } = await service.draft(
      {
        title,
        ...(courseCode ? { courseId: stage.id(`course:${courseCode}`) } : {}),
        ...(subjectCode ? { subjectId: stage.id(`subject:${subjectCode}`) } : {}),
        content: {
          criteria: await criteriaOf(stage, rubric),
          levels: [...levels],
          threshold: { ...rubric.threshold, minimumLevel: 'meets' },
        },
      },
      stage.as('renee'),
    );
    await service.publish(id, stage.as('renee'));
  }
}

async function criteriaOf(stage: Stage, { criteria, courseCode }: RubricDraft) {
  const { outcomes } = courseCode
    ? await stage.get(CourseService).view(stage.id(`course:${courseCode}`), stage.as('renee'))
    : { outcomes: [] };
  return criteria.map(({ looksLike, outcomeNo, ...criterion }) => ({
    ...criterion,
    outcomeId: outcomeNo === undefined ? null : outcomes[outcomeNo - 1]!.id,
    descriptors: looksLike.map((text, i) => ({ levelId: levels[i]!.id, text })),
  }));
}

/** The certificates that several awards make. */
export async function defineStacks(stage: Stage): Promise<void> {
  for (const { courses, ...content } of stacks) {
    const courseIds = courses.map((code) => stage.id(`course:${code}`));
    await stage.get(StackService).add({ ...content, courseIds }, stage.as('renee'));
  }
}
