/** A page that a learner points at, as it was found. */
export class LinkView {
  url: string;
  /** `private`: it leads into a private network, where nobody outside can follow. Null: it has not been looked at. */
  state: 'alive' | 'gone' | 'unreachable' | 'private' | null;
  checkedAt: Date | null;
  /** What the page said on that day, as text; null where none was kept. */
  snapshot: LinkSnapshot | null;
}

export class LinkSnapshot {
  takenAt: Date;
  title: string | null;
  text: string;
}
