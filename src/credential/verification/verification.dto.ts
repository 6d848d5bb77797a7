import { IsBase64, IsString, IsUrl, MaxLength, ValidateIf } from 'class-validator';
import { MayBeAbsent } from '../../platform/http/absent.js';
import type { FindingCode, Verdict } from './finding.rules.js';
import type { ReadForm } from './reading.rules.js';
import type { Endorsement, Summary } from './summary.rules.js';

const longest = 1_900_000;

/** A credential to check: its text, a file of it, where it is found, or the key of a link by which its learner shows it. One of them. */
export class Presented {
  @ValidateIf((one: Presented) => [one.file, one.link, one.share].every((other) => other === undefined))
  @IsString()
  @MaxLength(longest)
  text?: string;
  /** JSON, JWT, PNG or SVG, as base64. */
  @MayBeAbsent() @IsBase64() @MaxLength(longest) file?: string;
  @MayBeAbsent()
  @IsUrl({ require_tld: false, protocols: ['http', 'https'], require_protocol: true })
  @MaxLength(2000)
  link?: string;
  @MayBeAbsent() @IsString() @MaxLength(300) share?: string;
  /** The name or the address of the person who showed it, to compare with the hashes in it. */
  @MayBeAbsent() @IsString() @MaxLength(320) holder?: string;
}

export class VerificationFinding {
  code: FindingCode;
  weight: 'wrong' | 'unsure';
  detail: string;
}

export class VerifiedIssuer {
  /** As it calls itself. */
  name: string | null;
  id: string;
  /** The domain that answers for it; null where there is none. */
  domain: string | null;
  /** Whether it is a college of this very product. */
  isHere: boolean;
}

export class VerifiedResult {
  name: string;
  level: string;
}

export class VerifiedPart {
  title: string;
  credits: string | null;
  issuer: VerifiedIssuer;
  verdict: Verdict;
}

/** What somebody else says in it, checked like a credential of its own. It counts for itself alone. */
export class VerifiedEndorsement {
  about: Endorsement['about'];
  comment: string;
  issuer: VerifiedIssuer;
  verdict: Verdict;
}

/** What was found, and what the credential says. What it says is worth as much as the verdict. */
export class VerificationView {
  verdict: Verdict;
  findings: VerificationFinding[];
  form: ReadForm;
  kind: Summary['kind'];
  issuer: VerifiedIssuer;
  title: string;
  description: string;
  criteria: string;
  credits: string | null;
  awardedAt: string | null;
  validFrom: string | null;
  validUntil: string | null;
  outcomes: string[];
  results: VerifiedResult[];
  parts: VerifiedPart[];
  endorsements: VerifiedEndorsement[];
  /** All of it as it was signed, to keep, where its learner shows it by a link. */
  document: string | null;
  /** Whether it was given to the person asked for. `not_said`: it names nobody by what was asked, a name or an address. */
  holder: 'not_asked' | 'same' | 'another' | 'not_said';
}
