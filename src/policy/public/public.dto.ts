import { Knobs } from '../knobs.dto.js';
import type { Standing } from '../version.rules.js';

/** One rule in plain words, with what it rests on. */
export class PlainRule {
  topic: string;
  text: string;
  source: string | null;
}

export class PublicPolicy {
  institution: { code: string; name: string };
  id: string;
  versionNo: number;
  inForceFrom: string;
  note: string;
  /** Business days from sending a claim to its decision, as the steps add up. */
  promisedDays: number;
  /** The rules as a person reads them. */
  rules: PlainRule[];
  /** The same rules as values. */
  knobs: Knobs;
}

export class PublicPolicies {
  institution: { code: string; name: string };
  rows: PublicVersion[];
}

export class PublicVersion {
  id: string;
  versionNo: number;
  inForceFrom: string;
  note: string;
  standing: Standing;
}
