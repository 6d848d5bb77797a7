import { IsIn, IsUUID, ValidateIf } from 'class-validator';

export const credentialKinds = ['award', 'record'] as const;
export type CredentialKind = (typeof credentialKinds)[number];

export const revocations = ['award_voided', 'part_revoked', 'replaced'] as const;
export type Revocation = (typeof revocations)[number];

/** What the learner wants to hold: a badge for a line of credit, or the whole record. */
export class CredentialWish {
  @IsIn(credentialKinds) kind: CredentialKind;
  /** The line of credit of a badge. */
  @ValidateIf((wish: CredentialWish) => wish.kind === 'award') @IsUUID() awardId?: string;
}

export class CredentialView {
  id: string;
  kind: CredentialKind;
  title: string;
  awardId: string | null;
  issuedAt: Date;
  /** Since when it no longer holds. */
  revokedAt: Date | null;
  revokedBecause: Revocation | null;
}

export class CredentialList {
  rows: CredentialView[];
}
