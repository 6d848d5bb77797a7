import { Injectable } from '@nestjs/common';
import { Config } from '../../config.js';
import { Invalid } from '../../kernel/refusal.js';
import { Limits } from '../../platform/limits/limits.js';
import { Issuers } from '../key/issuer.service.js';
import { Sharing } from '../sharing/share.service.js';
import { Checks, type Checked } from './checks.service.js';
import { sentenceOf, verdictOf, weightOf } from './finding.rules.js';
import { holderOf } from './holder.rules.js';
import { domainOf } from './keys.rules.js';
import type { Json } from './json.rules.js';
import { isReading, readingOf, type Reading } from './reading.rules.js';
import { issuerIn, summaryOf } from './summary.rules.js';
import type { Presented, VerificationView, VerifiedIssuer } from './verification.dto.js';
import { Web } from './web.js';

/** Says of a credential, whoever shows it, who vouches for what. Nothing of it is kept. */
@Injectable()
export class Verification {
  constructor(
    private readonly checks: Checks,
    private readonly issuers: Issuers,
    private readonly sharing: Sharing,
    private readonly limits: Limits,
    private readonly config: Config,
  ) {}

  /** @throws Invalid for what is no credential, NotThere for a link of a learner's that leads nowhere */
  async verify({ text, file, link, share, holder }: Presented, network: string): Promise<VerificationView> {
    await this.limits.take('verification', network);
    const key = share ?? (link === undefined ? null : this.sharing.keyIn(link));
    if (key !== null) {
      const document = await this.sharing.open(key);
      return { ...(await this.read(Buffer.from(document), holder)), document };
    }
    if (link !== undefined) return this.read(await this.fetched(link), holder);
    return this.read(file === undefined ? Buffer.from(text ?? '') : Buffer.from(file, 'base64'), holder);
  }

  private async fetched(link: string): Promise<Buffer> {
    const bytes = await new Web(this.config.linkChecks).badge(link);
    if (bytes === null) throw new Invalid([notReached]);
    return bytes;
  }

  private async read(bytes: Buffer, holder: string | undefined): Promise<VerificationView> {
    const reading = readingOf(bytes);
    if (!isReading(reading)) throw new Invalid([reading]);
    const web = new Web(this.config.linkChecks);
    return this.view(reading, await this.checks.of(reading, web), holder);
  }

  private view({ form, credential }: Reading, checked: Checked, holder: string | undefined): VerificationView {
    const { parts, endorsements, ...said } = summaryOf(credential);
    const { findings } = checked;
    return {
      ...said,
      form,
      document: null,
      verdict: verdictOf(findings),
      findings: findings.map((code) => ({ code, weight: weightOf(code), detail: sentenceOf(code) })),
      issuer: this.issuer(credential),
      parts: checked.parts.map((verdict, n) => {
        const part = parts[n]?.credential ?? {};
        const { title, credits } = summaryOf(part);
        return { title, credits, issuer: this.issuer(part), verdict };
      }),
      endorsements: checked.endorsements.map((verdict, n) => {
        const { credential: endorsement, about, comment } = endorsements[n]!;
        return { about, comment, issuer: this.issuer(endorsement), verdict };
      }),
      holder: holder?.trim() ? holderOf(credential, holder.trim()) : 'not_asked',
    };
  }

  private issuer(credential: Json): VerifiedIssuer {
    const { id, name } = issuerIn(credential);
    return { name, id, domain: domainOf(id), isHere: this.issuers.codeOf(id) !== null };
  }
}

const notReached = {
  code: 'link_not_read',
  detail: 'Nothing could be read at this address. Download the credential there, and upload it here.',
  about: 'link',
};
