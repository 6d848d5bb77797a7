import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { record } from '../../history/history.js';
import { system, type Actor } from '../../kernel/actor.js';
import { found, invalidIf } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { wholeBody } from '../../platform/http/streamed.js';
import { accentOf, nearestAcceptable, refusalsToAccent } from './accent.rules.js';
import { brandingColumns, brandingOf, type Branded } from './branding.js';
import type { AccentCheck, BrandingView, PublicInstitution } from './branding.dto.js';
import { logoTypeOf, mostLogoBytes, refusalOfLogoSize, refusalsToLogo, type LogoType } from './logo.rules.js';

export interface Logo {
  type: LogoType;
  bytes: Buffer;
  sha256: string;
}

/** How an institution looks: to its members, and to whoever reads its public page. */
@Injectable()
export class BrandingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What a colour would come to, before it is chosen. */
  check(colour: string): AccentCheck {
    const chosen = colour.toLowerCase();
    return { accent: accentOf(chosen), refusals: refusalsToAccent(chosen), nearest: nearestAcceptable(chosen) };
  }

  /** The institution of this code, as anybody may see it. @throws NotThere */
  async publicView(code: string): Promise<PublicInstitution> {
    const { name, timeZone, claimLabel, ...branded } = await this.institution(code);
    return { code: branded.code, name, timeZone, claimLabel, branding: brandingOf(branded) };
  }

  /** The logo of the institution of this code. @throws NotThere */
  async logo(code: string): Promise<Logo> {
    const { id } = await this.institution(code);
    const [logo] = await this.database.inInstitution(system(id), (tx) =>
      tx.query<Logo[]>('select type, bytes, sha256 from logo'),
    );
    return found(logo, 'logo');
  }

  /** Takes another logo. @throws Invalid for what is no picture that we take, or is too large */
  async setLogo(body: Readable, actor: Actor): Promise<BrandingView> {
    const bytes = await wholeBody(body, mostLogoBytes, refusalOfLogoSize());
    invalidIf(refusalsToLogo(bytes));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return this.database.inInstitution(actor, async (tx) => {
      await tx.query(
        `insert into logo (institution_id, type, bytes, sha256) values ($1, $2, $3, $4)
         on conflict (institution_id) do update set type = $2, bytes = $3, sha256 = $4`,
        [actor.institutionId, logoTypeOf(bytes), bytes, sha256],
      );
      await tx.query('update institution set logo_sha256 = $2 where id = $1', [actor.institutionId, sha256]);
      await record(tx, 'institution.changed', actor, {}, this.clock.now());
      const [branded] = await tx.query<Branded[]>(
        `select i.code, ${brandingColumns} from institution i where id = $1`,
        [actor.institutionId],
      );
      return brandingOf(branded!);
    });
  }

  /** Goes without a logo. Harmless when there is none. */
  removeLogo(actor: Actor): Promise<void> {
    return this.database.inInstitution(actor, async (tx) => {
      await tx.query('delete from logo where institution_id = $1', [actor.institutionId]);
      await tx.query('update institution set logo_sha256 = null where id = $1', [actor.institutionId]);
      await record(tx, 'institution.changed', actor, {}, this.clock.now());
    });
  }

  private async institution(code: string) {
    const [row] = await this.database.acrossInstitutions((tx) =>
      tx.query<(Branded & { id: string; name: string; timeZone: string; claimLabel: string })[]>(
        `select i.id, i.code, i.name, i.time_zone as "timeZone", i.claim_label as "claimLabel", ${brandingColumns}
         from institution i where i.code = $1`,
        [code],
      ),
    );
    return found(row, 'institution');
  }
}
