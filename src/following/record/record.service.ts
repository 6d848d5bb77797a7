import { Injectable } from '@nestjs/common';
import { awards } from '../../award/line/award.query.js';
import { policyInForceAt } from '../../claim/claim.policy.js';
import { cappedPrograms, creditHeldBy } from '../../enrollment/credit/credit.query.js';
import { CreditService } from '../../enrollment/credit/credit.service.js';
import { roomUnder, type CappedProgram, type Room } from '../../enrollment/cap.rules.js';
import { enrollmentsOf } from '../../enrollment/enrollment.service.js';
import type { EnrollmentView } from '../../enrollment/enrollment.dto.js';
import type { Actor } from '../../kernel/actor.js';
import { formatCredits } from '../../kernel/credits.js';
import { found } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import type { LearnerRecord, LimitLeft, RecordedDecision, RecordHolder } from './record.dto.js';

/** A learner's own record, on one page. */
@Injectable()
export class LearnerRecordService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly credits: CreditService,
  ) {}

  async read(actor: Actor): Promise<LearnerRecord> {
    const learnerId = actor.personId!;
    const { rows, held, heldByPriorLearning } = await this.credits.list(learnerId, actor);
    const asOf = this.clock.now();
    return this.database.inInstitution(actor, async (tx) => {
      const programs = await enrollmentsOf(tx, learnerId);
      const lines = await awards(tx, { learnerId, limit: 200 }, actor);
      return {
        holder: await holderOf(tx, actor),
        asOf,
        programs,
        awards: lines.rows.filter(({ kind, voidedAt }) => kind === 'award' && voidedAt === null),
        imported: rows.filter(({ source, endedAt }) => source === 'transcript' && endedAt === null),
        held,
        heldByPriorLearning,
        decisions: await decisionsOf(tx, learnerId),
        limits: await limitsLeft(tx, actor, programs, asOf),
      };
    });
  }
}

async function holderOf(tx: Tx, { institutionId, personId }: Actor): Promise<RecordHolder> {
  const [holder] = await tx.query<RecordHolder[]>(
    `select p.name, m.student_id as "studentId", i.name as institution
     from membership m join person p on p.id = m.person_id join institution i on i.id = m.institution_id
     where m.institution_id = $1 and m.person_id = $2`,
    [institutionId, personId],
  );
  return found(holder, 'learner');
}

function decisionsOf(tx: Tx, learnerId: string): Promise<RecordedDecision[]> {
  return tx.query(
    `select c.id as "claimId", c.reference, c.title as claimed, d.outcome, d.title, o.code as "courseCode", d.credits::text,
       d.concluded_at as "decidedAt"
     from claim c
     join decision d on d.institution_id = c.institution_id and d.claim_id = c.id and d.status = 'final'
     left join course o on o.institution_id = d.institution_id and o.id = d.course_id
     where c.learner_id = $1 and not exists (select from decision s
       where s.institution_id = d.institution_id and s.supersedes_id = d.id and s.status = 'final')
     order by d.concluded_at desc, d.id desc`,
    [learnerId],
  );
}

/** What each limit leaves, in each program that the learner studies now; a limit outside of programs stands once. */
async function limitsLeft(tx: Tx, actor: Actor, enrollments: EnrollmentView[], now: Date): Promise<LimitLeft[]> {
  const { caps } = await policyInForceAt(tx, actor.institutionId, now);
  const held = (await creditHeldBy(tx, [actor.personId!])).get(actor.personId!) ?? [];
  const studied = enrollments.filter(({ endedOn }) => endedOn === null).map(({ programId }) => programId);
  const programs = [...(await cappedPrograms(tx, studied)).values()];
  const within = (program: CappedProgram | null, of: typeof caps) =>
    roomUnder(of, program, held).map((room) => limitOf(room, program));
  const needProgram = caps.filter(isOfProgram);
  return [
    ...within(
      null,
      caps.filter((cap) => !isOfProgram(cap)),
    ),
    ...programs.flatMap((program) => within(program, needProgram)),
  ];
}

const isOfProgram = (cap: {
  scope: string;
  percentOfProgram: number | null;
  appliesToProgramCreditsAtMost: string | null;
}) => cap.scope === 'program' || cap.percentOfProgram !== null || cap.appliesToProgramCreditsAtMost !== null;

function limitOf({ label, source, limit, held, left }: Room, program: CappedProgram | null): LimitLeft {
  return {
    program: program?.title ?? null,
    label,
    source,
    limit: formatCredits(limit),
    held: formatCredits(held),
    left: formatCredits(left),
  };
}
