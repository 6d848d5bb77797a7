import { Knobs } from '../knobs.dto.js';
import type { Standing } from '../version.rules.js';

export class PublicPolicy {
  institution: { code: string; name: string };
  id: string;
  versionNo: number;
  inForceFrom: string;
  /** By the college's own day. */
  standing: Standing;
  note: string;
  /** Business days from sending a claim to its decision, as the steps add up. */
  promisedDays: number;
  /** The rules as values, from which the public page makes its sentences. */
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
