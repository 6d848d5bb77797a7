import { Injectable } from '@nestjs/common';
import { NotThere } from '../../kernel/refusal.js';
import type { Credential } from '../badge/badge.rules.js';
import { membersOf } from '../badge/together.rules.js';
import { pictureOf } from '../baking/picture.rules.js';
import { bakePng } from '../baking/png.rules.js';
import { bakeSvg } from '../baking/svg.rules.js';
import { summaryOf } from '../verification/summary.rules.js';
import type { SignedCredential } from './credential.rows.js';

export interface CredentialFile {
  type: string;
  name: string;
  bytes: Buffer;
}

/** A credential as a file: as it was signed, or baked into a picture of it. */
@Injectable()
export class CredentialFiles {
  /** @throws NotThere for another form */
  async of(signed: SignedCredential, form: string): Promise<CredentialFile> {
    const { title, document, jwt } = signed;
    const file = (type: string, content: string | Buffer) => ({
      type,
      name: `${title}.${form}`,
      bytes: Buffer.from(content),
    });
    if (form === 'json') return file('application/vc+json', document);
    if (form === 'jwt') return file('application/jwt', jwt);
    if (form === 'svg') return file('image/svg+xml', bakeSvg(picture(signed), document));
    if (form === 'png') {
      const { pngOf } = await import('../baking/png.js');
      return file('image/png', bakePng(await pngOf(picture(signed)), document));
    }
    throw new NotThere('form');
  }
}

function picture({ title, document, college, accent }: SignedCredential): string {
  const { credits, awardedAt, parts } = summaryOf(JSON.parse(document));
  // A certificate in a record is made of awards that stand there too.
  const awards = parts.length - membersOf(parts.map(({ credential }) => credential as unknown as Credential)).length;
  const worth = credits === null ? counted(awards, 'award') : counted(credits, 'credit');
  return pictureOf({ college, title, worth, year: (awardedAt ?? '').slice(0, 4), accent });
}

const counted = (count: number | string, what: string): string => `${count} ${what}${Number(count) === 1 ? '' : 's'}`;
