import { Injectable } from '@nestjs/common';
import { record } from '../history/history.js';
import type { Actor } from '../kernel/actor.js';
import { newId } from '../kernel/id.js';
import { found, invalidIf, refuseIf } from '../kernel/refusal.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import type { EnrollmentEdit, EnrollmentList, EnrollmentView, NewEnrollment } from './enrollment.dto.js';
import { requireLearner } from './learner.js';

@Injectable()
export class EnrollmentService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The learner's programs, those studied now first. For the learner and for staff. */
  list(learnerId: string, actor: Actor): Promise<EnrollmentList> {
    return this.database.inInstitution(actor, async (tx) => {
      await requireLearner(tx, learnerId, actor);
      return { rows: await enrollmentsOf(tx, learnerId) };
    });
  }

  /** Enrolls a learner in a program. @throws Refused while they are in it already */
  start(learnerId: string, wanted: NewEnrollment, actor: Actor): Promise<EnrollmentView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      await requireLearner(tx, learnerId, actor);
      const [program] = await tx.query('select id from program where id = $1 and active', [wanted.programId]);
      invalidIf(program ? [] : [{ code: 'unknown_program', detail: 'There is no such program.', about: 'programId' }]);
      const id = newId();
      const started: unknown[] = await tx.query(
        `insert into enrollment (id, institution_id, learner_id, program_id, started_on, graduates_on)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (institution_id, learner_id, program_id) where ended_on is null do nothing returning id`,
        [id, actor.institutionId, learnerId, wanted.programId, wanted.startedOn, wanted.graduatesOn ?? null],
      );
      refuseIf(started.length > 0 ? [] : [{ code: 'enrolled', detail: 'The learner is in this program already.' }]);
      await record(
        tx,
        'enrollment.started',
        actor,
        { enrollmentId: id, learnerId, programId: wanted.programId },
        this.clock.now(),
      );
      return found(
        (await enrollmentsOf(tx, learnerId)).find((e) => e.id === id),
        'enrollment',
      );
    });
  }

  /** Changes the day of graduation, or ends the enrollment. */
  edit(id: string, edit: EnrollmentEdit, actor: Actor): Promise<EnrollmentView> {
    return this.database.inInstitution(actor, async (tx) => {
      const [row] = await tx.query<
        { learnerId: string; programId: string; startedOn: string; endedOn: string | null }[]
      >(
        `select learner_id as "learnerId", program_id as "programId", started_on::text as "startedOn", ended_on::text as "endedOn"
         from enrollment where id = $1 for update`,
        [id],
      );
      const { learnerId, programId, startedOn, endedOn } = found(row, 'enrollment');
      refuseIf(endedOn === null ? [] : [{ code: 'ended', detail: 'This enrollment has ended. Start another one.' }]);
      const backwards = edit.endedOn !== undefined && edit.endedOn < startedOn;
      invalidIf(
        backwards ? [{ code: 'ends_before_start', detail: 'The last day is before the first.', about: 'endedOn' }] : [],
      );
      await tx.query(
        'update enrollment set graduates_on = coalesce($2, graduates_on), ended_on = coalesce($3, ended_on) where id = $1',
        [id, edit.graduatesOn ?? null, edit.endedOn ?? null],
      );
      if (edit.endedOn !== undefined) {
        await record(tx, 'enrollment.ended', actor, { enrollmentId: id, learnerId, programId }, this.clock.now());
      }
      return found(
        (await enrollmentsOf(tx, learnerId)).find((e) => e.id === id),
        'enrollment',
      );
    });
  }
}

/** A learner's programs, those studied now first, the latest begun first. */
export function enrollmentsOf(tx: Tx, learnerId: string): Promise<EnrollmentView[]> {
  return tx.query(
    `select e.id, e.learner_id as "learnerId", e.program_id as "programId", p.code as "programCode", p.title as "programTitle",
            p.credits::text as "programCredits", e.started_on::text as "startedOn", e.graduates_on::text as "graduatesOn",
            e.ended_on::text as "endedOn"
     from enrollment e join program p on p.institution_id = e.institution_id and p.id = e.program_id
     where e.learner_id = $1 order by (e.ended_on is not null), e.started_on desc, e.id desc`,
    [learnerId],
  );
}
