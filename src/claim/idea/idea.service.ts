import { Injectable } from '@nestjs/common';
import { calendarOf } from '../../account/institution/institution.service.js';
import { creditHeldBy, cappedPrograms, type Held } from '../../enrollment/credit/credit.query.js';
import { refusalsByCaps, roomUnderCaps, type CappedProgram } from '../../enrollment/cap.rules.js';
import { refusalsByDuplicate } from '../../enrollment/duplicate.rules.js';
import { enrollmentsOf } from '../../enrollment/enrollment.service.js';
import type { Actor } from '../../kernel/actor.js';
import { businessDaysBetween, type Calendar } from '../../kernel/calendar.js';
import { credits, formatCredits } from '../../kernel/credits.js';
import { found } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { refusalsByExclusion } from '../../policy/exclusion.rules.js';
import { feeFor } from '../../policy/fee.rules.js';
import { promisedDays } from '../../policy/promise.rules.js';
import { experiencesForFreezing } from '../../portfolio/experience.freezing.js';
import { publishedRubricsFor, rubricById } from '../../rubric/rubric.query.js';
import { policyInForceAt, type BindingPolicy } from '../claim.policy.js';
import type { BoundRubric, ClaimSubject } from '../record/record.dto.js';
import { wasCharged } from '../submission/submission.binding.js';
import type { IdeaDetail, IdeaList, IdeaQuery, IdeaView } from './idea.dto.js';
import { claimable, currentProgram, refusalsToStart, savingOf, usualDays } from './idea.rules.js';
import { courseForIdea, foundCourses, searchFor, waysOf, type FoundCourse } from './idea.sql.js';
import { savingView } from './saving.js';

/** What a learner brings to a course, and what the college says to it today. */
interface Standpoint {
  policy: BindingPolicy;
  calendar: Calendar;
  program: (CappedProgram & ClaimSubject) | null;
  held: readonly Held[];
  charged: boolean;
  rubrics: Map<string, BoundRubric>;
  ways: Map<string, { from: Date; to: Date }[]>;
}

/** What a learner might claim: read only, and before any effort of theirs. */
@Injectable()
export class IdeaService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Courses by what the learner did, with everything that they should know first. */
  search(query: IdeaQuery, actor: Actor): Promise<IdeaList> {
    return this.database.inInstitution(actor, async (tx) => {
      const story = query.experienceId ? await this.storyOf(tx, query.experienceId, actor) : (query.search ?? '');
      const search = await searchFor(tx, story);
      const nothingKnown = search?.queries.length === 0;
      const wanted = { queries: search?.queries ?? [], subjectId: query.subjectId ?? null, limit: query.limit };
      const courses = nothingKnown ? [] : await foundCourses(tx, actor.personId, wanted);
      const standpoint = await this.standpoint(tx, actor, courses);
      return {
        rows: courses.map((course) => ideaOf(course, standpoint)),
        total: courses[0]?.total ?? 0,
        unknown: search?.unknown ?? [],
        program: subjectOf(standpoint.program),
      };
    });
  }

  /** One course with its criteria and the rules that a claim would be bound to. @throws NotThere */
  read(courseId: string, actor: Actor): Promise<IdeaDetail> {
    return this.database.inInstitution(actor, async (tx) => {
      const course = found(await courseForIdea(tx, actor.personId, courseId), 'course');
      const standpoint = await this.standpoint(tx, actor, [course]);
      const { id, versionNo, ...knobs } = standpoint.policy;
      const idea = ideaOf(course, standpoint);
      const { fileBytes, files, types } = knobs.evidence;
      return {
        ...idea,
        description: course.description,
        program: subjectOf(standpoint.program),
        criteria: idea.rubric && found(await rubricById(tx, idea.rubric.id), 'rubric').content,
        policy: { id, versionNo, maxAttempts: knobs.maxAttempts },
        proposalRequired: knobs.proposalRequired,
        evidence: { fileBytes, files, types },
        knobs,
      };
    });
  }

  private async storyOf(tx: Tx, experienceId: string, actor: Actor): Promise<string> {
    const [experience] = await experiencesForFreezing(tx, actor.personId!, [experienceId]);
    const { title, duties } = found(experience, 'experience');
    return `${title} ${duties}`;
  }

  private async standpoint(tx: Tx, actor: Actor, courses: readonly FoundCourse[]): Promise<Standpoint> {
    const learnerId = actor.personId!;
    const enrolled = currentProgram(await enrollmentsOf(tx, learnerId));
    const program = enrolled && (await cappedPrograms(tx, [enrolled.programId])).get(enrolled.programId);
    return {
      policy: await policyInForceAt(tx, actor.institutionId, this.clock.now()),
      calendar: await calendarOf(tx, actor.institutionId),
      program: enrolled && program ? { ...program, code: enrolled.programCode } : null,
      held: (await creditHeldBy(tx, [learnerId])).get(learnerId)!,
      charged: await wasCharged(tx, learnerId),
      rubrics: await publishedRubricsFor(tx, courses),
      ways: await waysOf(
        tx,
        courses.map(({ id }) => id),
      ),
    };
  }
}

function ideaOf(course: FoundCourse, at: Standpoint): IdeaView {
  const { policy, program, held, calendar } = at;
  const { id: courseId, code, title, subject, level, creditsMin, outcomes, openClaimId } = course;
  const wanted = credits(course.credits);
  const asked = {
    courseId,
    courseCode: code,
    title,
    subjectCode: subject.code,
    programId: program?.id ?? null,
    credits: wanted,
    method: 'portfolio',
    resident: policy.notation.portfolio.resident,
  } as const;
  const fee = feeFor(policy, { creditsClaimed: wanted, courses: 1, attempt: 1, firstOfLearner: !at.charged });
  const days = (at.ways.get(courseId) ?? []).map(({ from, to }) => businessDaysBetween(from, to, calendar));
  return {
    courseId,
    code,
    title,
    subject,
    level,
    creditsMin,
    credits: course.credits,
    outcomes,
    openClaimId,
    rubric: at.rubrics.get(courseId) ?? null,
    feeCents: fee,
    saving: savingView(savingOf([{ credits: wanted, fee }], policy.tuitionCentsPerCredit)),
    caps: roomUnderCaps(policy.caps, program, held, asked).map(({ cap: { id, label, source }, ...room }) => ({
      id,
      label,
      source,
      limit: formatCredits(room.limit),
      held: formatCredits(room.held),
      left: formatCredits(room.left),
    })),
    time: { usualDays: usualDays(days), cases: days.length, promisedDays: promisedDays(policy) },
    warnings: [
      ...refusalsByDuplicate(policy.duplicates, held, asked),
      ...refusalsByCaps(policy.caps, program, held, asked),
    ],
    moves: {
      start: [...refusalsByExclusion(policy.exclusions, asked), ...refusalsToStart(claimable(course), openClaimId)],
    },
  };
}

function subjectOf(program: Standpoint['program']): ClaimSubject | null {
  return program && { id: program.id, code: program.code, title: program.title };
}
