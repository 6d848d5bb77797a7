import { Injectable } from '@nestjs/common';
import { has, type Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/id.js';
import { found, Invalid } from '../../kernel/refusal.js';
import { Database } from '../../platform/database/database.js';
import { ways, type Way } from '../mail/mail.rules.js';
import { wayFor } from '../notification.service.js';
import { noticeOf, notices } from '../templates/templates.js';
import type { Notice } from '../templates/template.js';
import type { PreferenceView } from './inbox.dto.js';

/** How a person wants to hear of each kind of news, in this institution. */
@Injectable()
export class PreferenceService {
  constructor(private readonly database: Database) {}

  /** Every kind that this person's roles may get, chosen or not. */
  list(actor: Actor): Promise<PreferenceView[]> {
    return this.database.inInstitution(actor, async (tx) => {
      const rows = await tx.query<{ kind: string; way: Way }[]>(
        'select kind, way from notification_preference where person_id = $1',
        [actor.personId],
      );
      const chosen = new Map(rows.map(({ kind, way }) => [kind, way]));
      return Object.entries<Notice>(notices)
        .filter(([, notice]) => has(actor, ...notice.roles))
        .map(([kind, notice]) => ({
          kind,
          label: notice.label,
          way: wayFor(kind, chosen.get(kind) ?? null),
          ways: waysOf(notice),
        }));
    });
  }

  /** @throws NotThere for an unknown kind @throws Invalid for turning off what is essential */
  async choose(kind: string, way: Way, actor: Actor): Promise<PreferenceView[]> {
    const notice = found(noticeOf(kind), 'kind of news');
    if (!waysOf(notice).includes(way)) {
      throw new Invalid([{ code: 'essential', detail: 'This is too important to be turned off.', about: 'way' }]);
    }
    await this.database.inInstitution(actor, (tx) =>
      tx.query(
        `insert into notification_preference (id, institution_id, person_id, kind, way) values ($1, $2, $3, $4, $5)
         on conflict (institution_id, person_id, kind) do update set way = $5`,
        [newId(), actor.institutionId, actor.personId, kind, way],
      ),
    );
    return this.list(actor);
  }
}

function waysOf(notice: Notice): Way[] {
  return ways.filter((way) => way !== 'off' || !notice.essential);
}
