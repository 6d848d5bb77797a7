import { Injectable } from '@nestjs/common';
import { calendarOf } from '../account/institution/institution.service.js';
import { record } from '../history/history.js';
import type { Actor } from '../kernel/actor.js';
import { localDay } from '../kernel/calendar.js';
import { Invalid } from '../kernel/refusal.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Limits } from '../platform/limits/limits.js';
import { allOrNothing } from '../platform/table/import.js';
import { most, refusalsOf, type RowProblem } from '../platform/table/table.js';
import { checkCourses, type RosterCourse } from './course.rules.js';
import { checkPeople, type RosterPerson } from './person.rules.js';
import { applyCourses } from './roster.courses.js';
import type { RosterRole, RosterView } from './roster.dto.js';
import { applyPeople } from './roster.people.js';
import { readRoster, type Roster } from './roster.reading.js';
import { idsIn } from './roster.rules.js';

/** Rows ready to be written; null for a file that did not come along. */
interface Judged {
  people: RosterPerson[] | null;
  courses: RosterCourse[] | null;
  roles: RosterRole[];
  remarks: RowProblem[];
  problems: RowProblem[];
}

@Injectable()
export class RosterService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
  ) {}

  /** People and courses from OneRoster 1.2, all or nothing. The same again changes nothing. @throws Invalid */
  async read(bytes: Buffer, dryRun: boolean, invite: boolean, actor: Actor): Promise<RosterView> {
    if (!dryRun) await this.limits.take('peopleImports', actor.institutionId);
    const now = this.clock.now();
    const roster = await readRoster(bytes);
    const { timeZone } = await this.database.inInstitution(actor, (tx) => calendarOf(tx, actor.institutionId));
    const judged = judge(roster, localDay(now, timeZone));
    const view: RosterView = {
      dryRun,
      sha256: roster.sha256,
      people: null,
      courses: null,
      roles: judged.roles,
      ignored: roster.ignored,
      remarks: judged.remarks.slice(0, most.problems),
      problems: [],
      problemCount: 0,
    };
    if (judged.problems.length > 0) return refused(view, judged.problems);
    return allOrNothing(this.database, actor, roster.sha256, dryRun, async (tx) => {
      const people = judged.people && (await applyPeople(tx, actor, judged.people, invite, now));
      const courses = judged.courses && (await applyCourses(tx, actor.institutionId, judged.courses));
      const problems = [...(people?.problems ?? []), ...(courses?.problems ?? [])];
      view.people = people?.counts ?? null;
      view.courses = courses?.counts ?? null;
      view.remarks = [...(people?.remarks ?? []), ...(courses?.remarks ?? []), ...judged.remarks].slice(
        0,
        most.problems,
      );
      if (problems.length > 0) return { view: refused(view, problems), keep: false };
      if (!dryRun) await recordBoth(tx, actor, view, now);
      return { view, keep: true };
    });
  }
}

function judge(roster: Roster, today: string): Judged {
  const { users, roles, courses: courseTable, orgs: orgTable } = roster.tables;
  const orgs = idsIn(orgTable);
  const people = users ? checkPeople(users, roles, orgs, today) : null;
  const courses = courseTable ? checkCourses(courseTable, orgs) : null;
  return {
    people: people?.rows ?? null,
    courses: courses?.rows ?? null,
    roles: people?.roles ?? [],
    remarks: courses?.remarks ?? [],
    // A file that could not be read is not judged: each of its rows would seem to miss something.
    problems:
      roster.problems.length > 0 ? roster.problems : [...(people?.problems ?? []), ...(courses?.problems ?? [])],
  };
}

function refused(view: RosterView, problems: RowProblem[]): RosterView {
  if (!view.dryRun) throw new Invalid(refusalsOf(problems));
  return { ...view, problems: problems.slice(0, most.problems), problemCount: problems.length };
}

async function recordBoth(tx: Tx, actor: Actor, { sha256, people, courses }: RosterView, now: Date): Promise<void> {
  if (people && people.invited + people.changed > 0) {
    const { invited: created, changed, unchanged } = people;
    await record(tx, 'people.imported', actor, { sha256, created, changed, unchanged }, now);
  }
  if (courses && courses.created + courses.changed > 0) {
    const { created, changed, unchanged } = courses;
    await record(tx, 'catalog.imported', actor, { kind: 'course', sha256, created, changed, unchanged }, now);
  }
}
