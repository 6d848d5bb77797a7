/** A page that a learner points at, as it was found. Of something that was sent: the address that it was sent with. */
export class LinkView {
  url: string;
  /** `private`: it leads into a private network, where nobody outside can follow. Null: it has not been looked at. */
  state: 'alive' | 'gone' | 'unreachable' | 'private' | null;
  checkedAt: Date | null;
  /** What the page said, as text, and since when; of something that was sent, what it said then. Null where none was kept. */
  snapshot: LinkSnapshot | null;
  /** What the page has said since it was sent, where that is something else. */
  later: LinkSnapshot | null;
}

export class LinkSnapshot {
  /** The first day on which it was seen so. */
  takenAt: Date;
  title: string | null;
  text: string;
}
