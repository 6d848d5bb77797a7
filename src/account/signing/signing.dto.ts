import { IsIn, IsUUID } from 'class-validator';

/** `exposed`: somebody else may have had it. `secret_changed`: the product itself could not open it any more. */
export const retirements = ['routine', 'exposed', 'secret_changed'] as const;
export type Retirement = (typeof retirements)[number];

export class SigningRotation {
  /** The key in use as you saw it: asked twice, it is replaced once. */
  @IsUUID() replaces: string;
  @IsIn(['routine', 'exposed']) because: 'routine' | 'exposed';
}

/** The public half of a key with which a college signs (Ed25519, RFC 8032). */
export class SigningKeyView {
  id: string;
  /** PEM (SubjectPublicKeyInfo, RFC 8410). */
  publicKey: string;
  createdAt: Date;
  /** Since when nothing is signed with it. Null while it is in use. */
  retiredAt: Date | null;
  retiredBecause: Retirement | null;
}
