/** A result file that was taken in. */
export class PostingFileView {
  id: string;
  sha256: string;
  accepted: number;
  rejected: number;
  importedBy: string | null;
  importedByName: string | null;
  importedAt: Date;
}

/** Lines answered one by one, without a file. */
export class AcknowledgedView {
  accepted: number;
  rejected: number;
  lastAt: Date;
}

export class PostingFileList {
  rows: PostingFileView[];
  acknowledged: AcknowledgedView | null;
}
