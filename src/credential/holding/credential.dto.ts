import { ShareView } from '../sharing/share.dto.js';
import { IsIn, IsUUID, ValidateIf } from 'class-validator';

export const credentialKinds = ['award', 'stack', 'record'] as const;
export type CredentialKind = (typeof credentialKinds)[number];

export const revocations = ['award_voided', 'part_revoked', 'replaced'] as const;
export type Revocation = (typeof revocations)[number];

/** What the learner wants to hold: a badge for a line of credit, the certificate of a stack, or the whole record. */
export class CredentialWish {
  @IsIn(credentialKinds) kind: CredentialKind;
  /** The line of credit of a badge. */
  @ValidateIf((wish: CredentialWish) => wish.kind === 'award') @IsUUID() awardId?: string;
  @ValidateIf((wish: CredentialWish) => wish.kind === 'stack') @IsUUID() stackId?: string;
}

export class CredentialView {
  id: string;
  kind: CredentialKind;
  title: string;
  awardId: string | null;
  stackId: string | null;
  issuedAt: Date;
  /** Since when it no longer holds. */
  revokedAt: Date | null;
  revokedBecause: Revocation | null;
  /** Whether it tells the levels that readers saw, and holds hashes of files. */
  tellsResults: boolean;
  tellsFiles: boolean;
}

/** One's own, with the links by which one shows it. */
export class OwnCredential extends CredentialView {
  shares: ShareView[];
}

export class CredentialList {
  rows: OwnCredential[];
}
