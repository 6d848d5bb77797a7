/** The captions of a recording, as they are kept. */
export class CaptionsView {
  /** How many parts they have. */
  cues: number;
  addedAt: Date;
}
