import { Injectable } from '@nestjs/common';
import { record } from '../../history/history.js';
import { system, type Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/id.js';
import { found, NotThere, refuseIf } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Links } from '../../platform/links.js';
import { refusalsToShare } from '../holding/credential.rules.js';
import type { ShareView } from './share.dto.js';

const purpose = 'credential-share';
export const sharePath = '/shared-credential';

/*
 ** Links by which learners show what they hold.
 ** (1) Nobody guesses one (HMAC-SHA-256), and it stands in no log: its key is in the fragment.
 ** (2) Each can be ended, and is over at once. How often it was opened is counted; by whom is not asked.
 */
@Injectable()
export class Sharing {
  constructor(
    private readonly database: Database,
    private readonly links: Links,
    private readonly clock: Clock,
  ) {}

  /** Links to one's own credentials that lead somewhere, by credential. */
  async ofLearner(actor: Actor): Promise<Map<string, ShareView[]>> {
    const rows = await this.database.inInstitution(actor, (tx) => sharesOf(tx, actor.personId!));
    const byCredential = new Map<string, ShareView[]>();
    for (const row of rows) {
      byCredential.set(row.credentialId, [...(byCredential.get(row.credentialId) ?? []), this.view(row, actor)]);
    }
    return byCredential;
  }

  share(credentialId: string, actor: Actor): Promise<ShareView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const [credential] = await tx.query<{ revokedAt: Date | null }[]>(
        'select revoked_at as "revokedAt" from credential where id = $1 and learner_id = $2',
        [credentialId, actor.personId],
      );
      refuseIf(refusalsToShare(found(credential, 'credential')));
      const id = newId();
      const now = this.clock.now();
      await tx.query(
        'insert into credential_share (id, institution_id, credential_id, created_at) values ($1, $2, $3, $4)',
        [id, actor.institutionId, credentialId, now],
      );
      await record(tx, 'credential.shared', actor, { credentialId, shareId: id }, now);
      return this.view({ id, createdAt: now, opened: 0, lastOpenedAt: null }, actor);
    });
  }

  /** Harmless when it is over already. @throws NotThere */
  end(credentialId: string, shareId: string, actor: Actor): Promise<void> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const [own] = await tx.query<unknown[]>(
        `select 1 from credential_share s join credential c on c.institution_id = s.institution_id and c.id = s.credential_id
         where s.id = $1 and c.id = $2 and c.learner_id = $3`,
        [shareId, credentialId, actor.personId],
      );
      found(own, 'link');
      const now = this.clock.now();
      const [, ended] = await tx.query('update credential_share set ended_at = $2 where id = $1 and ended_at is null', [
        shareId,
        now,
      ]);
      if (ended > 0) await record(tx, 'credential.unshared', actor, { credentialId, shareId }, now);
    });
  }

  /** What this key shows, as it was signed last. @throws NotThere when it leads nowhere, or no more */
  open(key: string): Promise<string> {
    const [institutionId, shareId] = this.links.idsIn(key);
    if (!institutionId || !shareId || !this.links.holds(purpose, key)) throw new NotThere('link');
    return this.database.inInstitution(system(institutionId), async (tx) => {
      const [[shown]] = await tx.query<[{ document: string }[], number]>(
        `update credential_share s set opened = opened + 1, last_opened_at = $2 from credential c
         where s.id = $1 and s.ended_at is null and c.institution_id = s.institution_id and c.id = s.credential_id
         returning c.document`,
        [shareId, this.clock.now()],
      );
      return found(shown, 'link').document;
    });
  }

  /** The key in the address of a shared credential of ours; null for any other address. */
  keyIn(link: string): string | null {
    const begins = `${this.links.page(sharePath)}#`;
    return link.startsWith(begins) ? link.slice(begins.length) : null;
  }

  private view({ id, createdAt, opened, lastOpenedAt }: Omit<ShareView, 'url'>, { institutionId }: Actor): ShareView {
    const url = this.links.secretPage(sharePath, purpose, institutionId, id);
    return { id, url, createdAt, opened, lastOpenedAt };
  }
}

function sharesOf(tx: Tx, learnerId: string): Promise<(Omit<ShareView, 'url'> & { credentialId: string })[]> {
  return tx.query(
    `select s.id, s.credential_id as "credentialId", s.created_at as "createdAt", s.opened, s.last_opened_at as "lastOpenedAt"
     from credential_share s join credential c on c.institution_id = s.institution_id and c.id = s.credential_id
     where c.learner_id = $1 and s.ended_at is null order by s.id desc`,
    [learnerId],
  );
}
