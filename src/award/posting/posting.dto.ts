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

export class PostingFileList {
  rows: PostingFileView[];
}
