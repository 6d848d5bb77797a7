import { Injectable } from '@nestjs/common';
import { policyInForceAt } from '../../claim/claim.policy.js';
import { record } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/id.js';
import { found, invalidIf, Refused } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import type { Made, NewExpertise, NewTraining } from './reviewer.dto.js';
import { ensureProfile, isStaff, visible } from './reviewer.service.js';

/*
 ** What makes somebody a reviewer of a subject.
 ** (1) A reviewer declares an expertise; it counts when a coordinator, who is somebody else, has confirmed it.
 ** (2) Training is recorded by a coordinator and counts to its last day.
 */
@Injectable()
export class QualificationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  declareExpertise(personId: string, expertise: NewExpertise, actor: Actor): Promise<Made> {
    return this.database.exactlyOnce(actor, async (tx) => {
      await ensureProfile(tx, actor.institutionId, visible(personId, actor));
      found((await tx.query('select from subject where id = $1', [expertise.subjectId]))[0], 'subject');
      const id = newId();
      const made = await tx.query(
        `insert into expertise (id, institution_id, person_id, subject_id, basis, declared_at)
         values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning id`,
        [id, actor.institutionId, personId, expertise.subjectId, expertise.basis, this.clock.now()],
      );
      if (made.length === 0) {
        throw new Refused([
          { code: 'declared_before', detail: 'This expertise is on record already.', about: 'subjectId' },
        ]);
      }
      await record(tx, 'expertise.declared', actor, { expertiseId: id, reviewerId: personId }, this.clock.now());
      return { id };
    });
  }

  /** Lets a declared expertise count. Nobody confirms their own. */
  confirmExpertise(id: string, actor: Actor): Promise<Made> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const [expertise] = await tx.query<{ reviewerId: string; confirmed: boolean }[]>(
        `select person_id as "reviewerId", confirmed_at is not null as confirmed from expertise
         where id = $1 and ended_at is null for update`,
        [id],
      );
      const { reviewerId, confirmed } = found(expertise, 'expertise');
      if (reviewerId === actor.personId) {
        throw new Refused([{ code: 'own_expertise', detail: 'Another coordinator must confirm your expertise.' }]);
      }
      if (confirmed) return { id };
      const now = this.clock.now();
      await tx.query('update expertise set confirmed_at = $2, confirmed_by = $3 where id = $1', [
        id,
        now,
        actor.personId,
      ]);
      await record(tx, 'expertise.confirmed', actor, { expertiseId: id, reviewerId }, now);
      return { id };
    });
  }

  endExpertise(id: string, actor: Actor): Promise<void> {
    return this.database.inInstitution(actor, async (tx) => {
      const now = this.clock.now();
      const [ended] = await tx.query<{ reviewerId: string }[]>(
        `with ended as (update expertise set ended_at = $2, ended_by = $3
           where id = $1 and ended_at is null and ($4 or person_id = $3) returning person_id)
         select person_id as "reviewerId" from ended`,
        [id, now, actor.personId, isStaff(actor)],
      );
      const { reviewerId } = found(ended, 'expertise');
      await record(tx, 'expertise.ended', actor, { expertiseId: id, reviewerId }, now);
    });
  }

  /** Puts a finished training on record; it counts for as many months as the policy in force says. */
  recordTraining(personId: string, training: NewTraining, actor: Actor): Promise<Made> {
    return this.database.exactlyOnce(actor, async (tx) => {
      if (personId === actor.personId) {
        throw new Refused([{ code: 'own_training', detail: 'Another coordinator must record your training.' }]);
      }
      await ensureProfile(tx, actor.institutionId, personId);
      const now = this.clock.now();
      const validUntil = training.validUntil ?? (await this.lastDay(tx, training.completedOn, actor));
      invalidIf(
        validUntil < training.completedOn
          ? [{ code: 'invalid', detail: 'It would end before it was completed.', about: 'validUntil' }]
          : [],
      );
      const id = newId();
      await tx.query(
        `insert into training (id, institution_id, person_id, title, completed_on, valid_until, recorded_by, recorded_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, actor.institutionId, personId, training.title, training.completedOn, validUntil, actor.personId, now],
      );
      await record(tx, 'training.recorded', actor, { trainingId: id, reviewerId: personId }, now);
      return { id };
    });
  }

  revokeTraining(id: string, actor: Actor): Promise<void> {
    return this.database.inInstitution(actor, async (tx) => {
      const now = this.clock.now();
      const [revoked] = await tx.query<{ reviewerId: string }[]>(
        `with revoked as (update training set revoked_at = $2 where id = $1 and revoked_at is null returning person_id)
         select person_id as "reviewerId" from revoked`,
        [id, now],
      );
      await record(
        tx,
        'training.revoked',
        actor,
        { trainingId: id, reviewerId: found(revoked, 'training').reviewerId },
        now,
      );
    });
  }

  private async lastDay(tx: Tx, completedOn: string, actor: Actor): Promise<string> {
    const { training } = await policyInForceAt(tx, actor.institutionId, this.clock.now());
    return monthsAfter(completedOn, training.validMonths);
  }
}

/** The same day of the month so many months later, or that month's last day. */
export function monthsAfter(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
