import { Injectable } from '@nestjs/common';
import { record } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/id.js';
import { Invalid, invalidIf, refuseIf } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import type { Page } from '../../platform/http/page.js';
import type { AwardQuery, AwardRow, AwardView, Override, Reissue, Voiding } from './award.dto.js';
import { award, awards } from './award.query.js';
import { refusalsToOverride, refusalsToVoid } from './award.rules.js';
import { sentAwards } from '../pull/sent.query.js';
import { refusalsToList } from '../pull/sent.rules.js';
import { LedgerService } from './ledger.service.js';

/** What people do with single lines of credit. */
@Injectable()
export class AwardService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ledger: LedgerService,
  ) {}

  list(query: AwardQuery, actor: Actor): Promise<Page<AwardRow>> {
    invalidIf(refusalsToList(query, actor));
    const { postedStatus } = query;
    return this.database.inInstitution(actor, (tx) =>
      postedStatus ? sentAwards(tx, { ...query, postedStatus }, actor) : awards(tx, query, actor),
    );
  }

  view(id: string, actor: Actor): Promise<AwardView> {
    return this.database.inInstitution(actor, (tx) => award(tx, id, actor));
  }

  /** Takes a line back, and answers with the line of kind `void` that does so. */
  void(id: string, { reason }: Voiding, actor: Actor): Promise<AwardView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const line = await this.ledger.lock(tx, id);
      refuseIf(refusalsToVoid(line, actor));
      return award(tx, await this.ledger.void(tx, line, reason, actor), actor);
    });
  }

  /** Corrects a line: takes it back and issues it again. Answers with the new line. */
  reissue(id: string, { reason, term }: Reissue, actor: Actor): Promise<AwardView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const line = await this.ledger.lock(tx, id);
      refuseIf(refusalsToVoid(line, actor));
      const termCode = term === undefined ? null : await knownTerm(tx, term);
      return award(tx, await this.ledger.reissue(tx, line, reason, termCode, actor), actor);
    });
  }

  /** Lets a line pass in spite of a limit, a duplicate or a doubt; who, why and when stay on record with the line. */
  override(id: string, { codes, reason }: Override, actor: Actor): Promise<AwardView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const line = await this.ledger.lock(tx, id);
      refuseIf(refusalsToOverride(line, actor));
      const now = this.clock.now();
      for (const code of codes) {
        await tx.query(
          `insert into award_override (id, institution_id, award_id, code, reason, by_id, at, student_id)
           select $1, $2, $3, $4, $5, $6, $7, m.student_id from award a
           join membership m on m.institution_id = a.institution_id and m.person_id = a.learner_id where a.id = $3`,
          [newId(), actor.institutionId, id, code, reason, actor.personId, now],
        );
      }
      await record(tx, 'award.overridden', actor, { claimId: line.claimId, awardId: id, codes }, now);
      return award(tx, id, actor);
    });
  }
}

/** The term's code as the catalogue writes it. */
async function knownTerm(tx: Tx, code: string): Promise<string> {
  const [term] = await tx.query<{ code: string }[]>('select code from term where lower(code) = lower($1) and active', [
    code,
  ]);
  if (term) return term.code;
  throw new Invalid([{ code: 'unknown_term', detail: `The catalogue has no term ${code}.`, about: 'term' }]);
}
