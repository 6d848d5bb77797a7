import type { Encoding } from '../profile/profile.rules.js';
import type { LinePosting } from '../batch/batch.rules.js';

/** A column of the profile that the batch was prepared with, and what stands in it for this line. */
export class SentColumn {
  name: string;
  value: string;
}

/** How a line left: its batch, its row, and the SIS's answer if there is one. */
export class SentLineView {
  batchId: string;
  batchNumber: number;
  /** The line's place in the batch's file. */
  position: number;
  releasedAt: Date;
  /** The export profile with its version, as the manifest names it. */
  profile: string;
  columns: SentColumn[];
  /** The very row of the file, with its line end. */
  row: string;
  /** SHA-256 of the row in UTF-8. */
  rowSha256: string;
  /** The encoding of the file; here everything is Unicode. */
  encoding: Encoding;
  /** The same facts under the product's own names, whatever the profile: see docs/formats/award-csv.md. */
  fields: Record<string, string>;
  /** The numbers of the line that this one takes back, and of the one that it replaces. */
  voids: string | null;
  replaces: string | null;
  answer: LinePosting;
  reason: string | null;
  reference: string | null;
  answeredAt: Date | null;
}
