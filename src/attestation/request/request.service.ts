import { Injectable } from '@nestjs/common';
import { record } from '../../history/history.js';
import { has, type Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/id.js';
import { found, Invalid, invalidIf, refuseIf } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { fromCursor, page, type PageQuery } from '../../platform/http/page.js';
import { Limits } from '../../platform/limits/limits.js';
import { experiencesForFreezing } from '../../portfolio/experience.freezing.js';
import { selectAttestation, type AttestationRow } from '../attestation.rows.js';
import { isFreeMail, limits, refusalsToAsk, refusalsToRemind, refusalsToWithdraw } from '../attestation.rules.js';
import { consentText } from '../consent.rules.js';
import type {
  Asking,
  AttestationPage,
  AttestationQuery,
  AttestationView,
  ConsentView,
  FlaggedPage,
  NewAttestation,
} from './request.dto.js';

/** A learner's requests to supervisors. The mails follow by reaction. */
@Injectable()
export class RequestService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
  ) {}

  /** The actor's own requests, the newest first. */
  list({ experienceId, limit, after }: AttestationQuery, actor: Actor): Promise<AttestationPage> {
    const [last] = fromCursor(after, 1) ?? [null];
    return this.database.inInstitution(actor, async (tx) => {
      const rows: AttestationRow[] = await tx.query(
        `${selectAttestation} where learner_id = $1 and ($2::uuid is null or id < $2)
           and ($3::uuid is null or experience_id = $3)
         order by id desc limit $4`,
        [actor.personId, last, experienceId ?? null, limit + 1],
      );
      const { rows: shown, next } = page(rows, limit, (row) => [row.id]);
      return { rows: shown.map((row) => this.viewOf(row)), next };
    });
  }

  /** One's own; for the staff any, which is put on record. */
  get(id: string, actor: Actor): Promise<AttestationView> {
    return this.database.inInstitution(actor, async (tx) => {
      const staff = has(actor, 'coordinator', 'approver', 'auditor');
      const row = await visible(tx, id, actor, staff);
      if (row.learnerId !== actor.personId) {
        await record(tx, 'attestation.read', actor, { attestationId: id, learnerId: row.learnerId }, this.clock.now());
      }
      return this.viewOf(row);
    });
  }

  /** For coordinators: what was asked of addresses that prove little about their holder, the newest first. */
  flagged({ limit, after }: PageQuery, actor: Actor): Promise<FlaggedPage> {
    const [last] = fromCursor(after, 1) ?? [null];
    return this.database.inInstitution(actor, async (tx) => {
      const rows: FlaggedPage['rows'] = await tx.query(
        `select id, learner_id as "learnerId", attestor_name as "attestorName", attestor_email as "attestorEmail", state,
           asked_at as "askedAt"
         from attestation where free_mail and ($1::uuid is null or id < $1) order by id desc limit $2`,
        [last, limit + 1],
      );
      return page(rows, limit, (row) => [row.id]);
    });
  }

  /** The words that the learner would sign, and exactly what the supervisor would see. Changes nothing. */
  consent(asking: Asking, actor: Actor): Promise<ConsentView> {
    return this.database.inInstitution(actor, async (tx) => {
      const now = this.clock.now();
      const { text, shown, ownEmail } = await this.agreed(tx, asking, actor);
      const already = await isAskedAlready(tx, asking, actor, now);
      return {
        text,
        shown,
        expiresAt: new Date(now.getTime() + limits.linkHolds),
        refusals: refusalsToAsk(asking.attestorEmail, ownEmail, already),
      };
    });
  }

  /**
   * Asks a supervisor. What is asked about is frozen with the signed consent. @throws Invalid when other words were signed
   * than these, Refused when this person cannot be asked, TooMany
   */
  async ask(asking: NewAttestation, actor: Actor): Promise<AttestationView> {
    await this.takeMail(actor);
    return this.database.exactlyOnce(actor, async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [actor.personId]);
      const { asked, text, ownEmail } = await this.agreed(tx, asking, actor);
      if (asking.consentText !== text) throw new Invalid([consentChanged]);
      refuseIf(
        refusalsToAsk(asking.attestorEmail, ownEmail, await isAskedAlready(tx, asking, actor, this.clock.now())),
      );
      const id = newId();
      const now = this.clock.now();
      await tx.query(
        `insert into attestation (id, institution_id, learner_id, experience_id, attestor_name, attestor_email, free_mail,
           relation, message, asked, consent_text, consent_signature, asked_at, mailed_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13, $14)`,
        [
          id,
          actor.institutionId,
          actor.personId,
          asking.experienceId,
          asking.attestorName.trim(),
          asking.attestorEmail,
          isFreeMail(asking.attestorEmail),
          asking.relation.trim(),
          asking.message?.trim() ?? '',
          JSON.stringify(asked),
          text,
          asking.consentSignature.trim(),
          now,
          new Date(now.getTime() + limits.linkHolds),
        ],
      );
      await record(tx, 'attestation.asked', actor, { attestationId: id }, now);
      return this.viewOf(await visible(tx, id, actor));
    });
  }

  /** Sends the mail once more, at most three times, 72 hours apart. */
  async remind(id: string, actor: Actor): Promise<AttestationView> {
    await this.takeMail(actor);
    return this.database.exactlyOnce(actor, async (tx) => {
      const now = this.clock.now();
      const { reminders, ...asked } = await lockOwn(tx, id, actor);
      refuseIf(refusalsToRemind({ ...asked, reminders }, now));
      await tx.query('update attestation set reminders = reminders + 1, mailed_at = $2 where id = $1', [id, now]);
      await record(tx, 'attestation.reminded', actor, { attestationId: id, reminders: reminders + 1 }, now);
      return this.viewOf(await visible(tx, id, actor));
    });
  }

  /** Takes the request back, and with it the consent: from now on the link shows nothing. */
  withdraw(id: string, actor: Actor): Promise<AttestationView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const now = this.clock.now();
      refuseIf(refusalsToWithdraw(await lockOwn(tx, id, actor), now));
      await tx.query(`update attestation set state = 'withdrawn', closed_at = $2 where id = $1`, [id, now]);
      await record(tx, 'attestation.withdrawn', actor, { attestationId: id }, now);
      return this.viewOf(await visible(tx, id, actor));
    });
  }

  /** What would be shown to whom, and the words of the consent to it. */
  private async agreed(tx: Tx, asking: Asking, actor: Actor) {
    const [experience] = await experiencesForFreezing(tx, actor.personId!, [asking.experienceId]);
    const asked = {
      experience: found(experience, 'experience'),
      statements: asking.statements.map(({ text, outcomeId = null }) => ({ text: text.trim(), outcomeId })),
    };
    await checkOutcomes(tx, asking);
    const [who] = await tx.query(
      `select p.name as learner, p.email, i.name as institution from person p, institution i where p.id = $1 and i.id = $2`,
      [actor.personId, actor.institutionId],
    );
    const [attestorName, relation] = [asking.attestorName.trim(), asking.relation.trim()];
    const { learner, institution, email } = who as { learner: string; institution: string; email: string };
    return {
      asked,
      ownEmail: email,
      shown: { learner, institution, attestorName, relation, message: asking.message?.trim() ?? '', asked },
      text: consentText({ learner, institution, attestorName, attestorEmail: asking.attestorEmail, asked }),
    };
  }

  private async takeMail(actor: Actor): Promise<void> {
    await this.limits.take('attestationLearner', actor.personId!);
    await this.limits.take('attestationInstitution', actor.institutionId);
  }

  private viewOf(row: AttestationRow): AttestationView {
    const now = this.clock.now();
    const { asked, ...rest } = row;
    return {
      ...rest,
      asked: { ...asked, statements: [...asked.statements] },
      moves: { remind: refusalsToRemind(row, now), withdraw: refusalsToWithdraw(row, now) },
    };
  }
}

const consentChanged = {
  code: 'consent_changed',
  detail: 'The text that you signed is not the text for this request. Read it again and sign.',
  about: 'consentText',
};

async function visible(tx: Tx, id: string, actor: Actor, staff = false): Promise<AttestationRow> {
  const [row] = await tx.query(`${selectAttestation} where id = $1 and (learner_id = $2 or $3)`, [
    id,
    actor.personId,
    staff,
  ]);
  return found<AttestationRow>(row, 'attestation');
}

async function lockOwn(tx: Tx, id: string, actor: Actor): Promise<AttestationRow> {
  await tx.query('select from attestation where id = $1 and learner_id = $2 for update', [id, actor.personId]);
  return visible(tx, id, actor);
}

async function isAskedAlready(tx: Tx, asking: Asking, actor: Actor, now: Date): Promise<boolean> {
  const open = await tx.query(
    `select from attestation where learner_id = $1 and experience_id = $2 and lower(attestor_email) = lower($3)
     and closed_at is null and expires_at > $4`,
    [actor.personId, asking.experienceId, asking.attestorEmail, now],
  );
  return open.length > 0;
}

async function checkOutcomes(tx: Tx, { statements }: Asking): Promise<void> {
  const ids = statements.flatMap(({ outcomeId }) => outcomeId ?? []);
  const known: { id: string }[] = await tx.query('select id from outcome where id = any($1::uuid[])', [ids]);
  invalidIf(
    ids
      .filter((id) => !known.some((outcome) => outcome.id === id))
      .map((id) => ({ code: 'unknown_outcome', detail: 'There is no such learning outcome.', about: id })),
  );
}
