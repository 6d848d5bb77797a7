import { Injectable } from '@nestjs/common';
import { record } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/id.js';
import { found, Refused } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { fromCursor, page } from '../../platform/http/page.js';
import type { ConflictPage, ConflictQuery, ConflictView, Made, NewConflict } from './reviewer.dto.js';
import { isStaff } from './reviewer.service.js';

/*
 ** Conflicts of interest between a reviewer and a learner, declared by either side or by a coordinator.
 ** (1) One names the other by mail address. The answer is the same whether we know the address or not.
 ** (2) It counts from the moment it is declared, in both directions, and takes back seats that are open.
 */
@Injectable()
export class ConflictService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Coordinators see all; everybody else what they declared themselves, and not what was declared about them. */
  list(query: ConflictQuery, actor: Actor): Promise<ConflictPage> {
    const after = fromCursor(query.after, 1);
    return this.database.inInstitution(actor, async (tx) => {
      const rows = await tx.query<ConflictView[]>(
        `select c.id, c.person_id as "personId", p.name as "personName", c.with_email as "withEmail", c.reason,
           c.declared_at as "declaredAt"
         from conflict c join person p on p.id = c.person_id
         where c.ended_at is null and ($1 or c.declared_by = $2) and ($3::uuid is null or c.id < $3)
           and ($5::uuid is null or c.person_id = $5 or c.with_id = $5)
         order by c.id desc limit $4`,
        [isStaff(actor), actor.personId, after?.[0] ?? null, query.limit + 1, query.personId ?? null],
      );
      return page(rows, query.limit, (row) => [row.id]);
    });
  }

  declare(conflict: NewConflict, actor: Actor): Promise<Made> {
    const personId = conflict.personId ?? actor.personId;
    const withEmail = conflict.withEmail.trim().toLowerCase();
    if (personId !== actor.personId && !isStaff(actor)) {
      throw new Refused([
        { code: 'not_yours', detail: 'You can declare a conflict for yourself only.', about: 'personId' },
      ]);
    }
    return this.database.exactlyOnce(actor, async (tx) => {
      const [person] = await tx.query<{ email: string }[]>(
        `select p.email from membership m join person p on p.id = m.person_id
         where m.institution_id = $1 and m.person_id = $2`,
        [actor.institutionId, personId],
      );
      if (found(person, 'person').email === withEmail) {
        throw new Refused([{ code: 'with_oneself', detail: 'A conflict is with somebody else.', about: 'withEmail' }]);
      }
      const [id, now] = [newId(), this.clock.now()];
      const made = await tx.query<{ id: string }[]>(
        `insert into conflict (id, institution_id, person_id, with_email, with_id, reason, declared_by, declared_at)
         values ($1, $2, $3, $4, (select m.person_id from membership m join person p on p.id = m.person_id
           where m.institution_id = $2 and p.email = $4), $5, $6, $7)
         on conflict (institution_id, person_id, with_email) where ended_at is null do nothing returning id`,
        [id, actor.institutionId, personId, withEmail, conflict.reason, actor.personId, now],
      );
      if (made.length === 0) {
        throw new Refused([
          { code: 'declared_before', detail: 'This conflict is on record already.', about: 'withEmail' },
        ]);
      }
      await record(tx, 'conflict.declared', actor, { conflictId: id }, now);
      return { id };
    });
  }

  /** Says that the conflict is over. Only a coordinator can, for what somebody else declared. */
  end(id: string, actor: Actor): Promise<void> {
    return this.database.inInstitution(actor, async (tx) => {
      const now = this.clock.now();
      const [ended] = await tx.query(
        `with ended as (update conflict set ended_at = $2, ended_by = $3
           where id = $1 and ended_at is null and ($4 or declared_by = $3) returning id)
         select id from ended`,
        [id, now, actor.personId, isStaff(actor)],
      );
      found(ended, 'conflict');
      await record(tx, 'conflict.ended', actor, { conflictId: id }, now);
    });
  }
}

/** SQL for the people with whom a conflict of `person` (an expression) stands, by whichever side. */
export const conflictsOf = (person: string) => `
  select c.with_id from conflict c where c.person_id = ${person} and c.ended_at is null and c.with_id is not null
  union select o.id from conflict c join person o on o.email = c.with_email where c.person_id = ${person} and c.ended_at is null
  union select c.person_id from conflict c where c.with_id = ${person} and c.ended_at is null
  union select c.person_id from conflict c join person o on o.email = c.with_email where o.id = ${person} and c.ended_at is null`;
