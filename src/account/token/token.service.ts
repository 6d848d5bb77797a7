import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { newId } from '../../kernel/id.js';
import { found } from '../../kernel/refusal.js';
import { record } from '../../history/history.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { newSecret, sha256 } from '../session/session.service.js';
import type { ApiTokenView, NewApiToken, NewApiTokenView } from './token.dto.js';

const select = `
  select id, name, scopes, prefix, created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt",
    revoked_at as "revokedAt" from api_token`;

/** Secrets for programs: the student information system and other integrations. */
@Injectable()
export class TokenService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Every token of the institution, revoked ones too, the newest first. Never a secret. */
  list(actor: Actor): Promise<ApiTokenView[]> {
    return this.database.inInstitution(actor, (tx) => tx.query(`${select} order by id desc`));
  }

  /** Makes a token. The secret leaves here and is kept nowhere, not even with the idempotency key. */
  async create({ name, scopes, days }: NewApiToken, actor: Actor): Promise<NewApiTokenView> {
    let secret: string | null = null;
    const view = await this.database.exactlyOnce(actor, async (tx): Promise<ApiTokenView> => {
      secret = `crd_${newSecret()}`;
      const id = newId();
      const now = this.clock.now();
      await tx.query(
        `insert into api_token (id, institution_id, name, scopes, prefix, secret_sha256, created_by, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          id,
          actor.institutionId,
          name,
          scopes,
          secret.slice(0, 10),
          sha256(secret),
          actor.personId,
          now,
          new Date(now.getTime() + days * 24 * 3_600_000),
        ],
      );
      await record(tx, 'token.created', actor, { tokenId: id, scopes }, now);
      return one(tx, id);
    });
    return { ...view, secret };
  }

  /** Ends a token at once. Ending it again changes nothing. */
  revoke(id: string, actor: Actor): Promise<ApiTokenView> {
    return this.database.inInstitution(actor, async (tx) => {
      const now = this.clock.now();
      const [, revoked] = await tx.query(
        'update api_token set revoked_at = $2 where id = $1 and revoked_at is null returning id',
        [id, now],
      );
      if (revoked > 0) await record(tx, 'token.revoked', actor, { tokenId: id }, now);
      return one(tx, id);
    });
  }
}

async function one(tx: Tx, id: string): Promise<ApiTokenView> {
  const [token] = await tx.query<ApiTokenView[]>(`${select} where id = $1`, [id]);
  return found(token, 'token');
}
