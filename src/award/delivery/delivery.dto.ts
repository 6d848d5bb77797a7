import { IsIn, IsInt, IsString, IsUrl, Length, Matches, Max, MaxLength, Min, ValidateIf } from 'class-validator';
import type { Refusal } from '../../kernel/refusal.js';
import { MayBeAbsent } from '../../platform/http/absent.js';
import {
  deliveryStates,
  outcomes,
  targetKinds,
  type DeliveryState,
  type Outcome,
  type TargetKind,
} from './delivery.rules.js';

const sftp = (target: NewTarget) => target.kind === 'sftp';

/** Where released batches are to go. */
export class NewTarget {
  @IsIn(targetKinds) kind: TargetKind;

  /** For a webhook: the address that takes the messages. */
  @ValidateIf((target: NewTarget) => target.kind === 'webhook')
  @MaxLength(500)
  @IsUrl(
    { require_tld: false, allow_underscores: true, protocols: ['http', 'https'], require_protocol: true },
    { message: 'Give the whole address, with https:// before it.' },
  )
  url?: string;

  @ValidateIf(sftp)
  @Matches(/^[A-Za-z0-9.:[\]-]{1,253}$/, { message: 'Give the name of the server alone, such as files.college.edu.' })
  host?: string;

  @ValidateIf(sftp) @IsInt() @Min(1) @Max(65_535) port?: number;
  @ValidateIf(sftp) @IsString() @Length(1, 100) user?: string;
  /** Where the files go, from the place where the server puts one who signs in. */
  @ValidateIf(sftp) @IsString() @MaxLength(500) folder?: string;

  /** The server's key, as `ssh-keygen -lf` shows it. Without it the answer says which key the server showed. */
  @MayBeAbsent()
  @Matches(/^SHA256:[A-Za-z0-9+/]{43}$/, { message: 'A fingerprint begins with SHA256: and has 43 signs after it.' })
  fingerprint?: string;

  @MayBeAbsent() @IsString() @Length(1, 1000) password?: string;
  /** A private key in OpenSSH's or PEM form, without a passphrase. */
  @MayBeAbsent() @IsString() @Length(1, 20_000) privateKey?: string;
}

/** Where batches go. What opens the place is never shown again. */
export class TargetView {
  kind: TargetKind;
  /** As people name it: `sftp://user@host:port/folder`, or the webhook's address. */
  place: string;
  /** The server's key that was confirmed; null for a webhook. */
  fingerprint: string | null;
  setAt: Date;
  setByName: string;
}

export class TargetSetUp {
  /** Null while batches are only downloaded or fetched. */
  target: TargetView | null;
  /** With which the receiver checks what is signed. Shown in the answer that made it, and never again. */
  secret: string | null;
}

export class DeliveryAttempt {
  at: Date;
  place: string;
  @IsIn(outcomes) outcome: Outcome;
  /** What the other side said, where it said something. */
  detail: string | null;
}

class DeliveryMoves {
  send: Refusal[];
}

/** How far a batch came on its way to the student system. */
export class DeliveryView {
  /** Where it would go now; null while nobody has set that. */
  target: TargetView | null;
  /** Null while nothing was sent. */
  @IsIn(deliveryStates) state: DeliveryState | null;
  /** When it is tried again; null before the first try. */
  dueAt: Date | null;
  deliveredAt: Date | null;
  /** The newest first. */
  attempts: DeliveryAttempt[];
  moves: DeliveryMoves;
}
