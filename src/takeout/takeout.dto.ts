/** What an archive of everything would hold now. */
export class TakeoutView {
  /** Evidence files in it. */
  files: number;
  /** Of those files, in bytes; the record itself adds little. */
  bytes: number;
}
