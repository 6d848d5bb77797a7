/** A line of credit as a statement says it. */
export class StatementLine {
  /** The number of the line of credit. */
  publicId: string;
  courseCode: string | null;
  title: string;
  /** With two decimals: "3.00". */
  credits: string;
  termCode: string;
  grade: string;
}

export class StatementView {
  id: string;
  number: string;
  askedAt: Date;
  lines: number;
  credits: string;
  /** The file is there. */
  written: boolean;
}

export class StatementList {
  /** The newest first. */
  rows: StatementView[];
}

export class StatementAsked {
  id: string;
  number: string;
}

export class CheckedLine extends StatementLine {
  /** The credit still stands; it was not taken back or corrected since. */
  stands: boolean;
}

/** What a statement says, for whoever holds it. */
export class CheckedStatement {
  number: string;
  institution: string;
  holder: string;
  /** The day on which it was made out. */
  madeOn: string;
  lines: CheckedLine[];
  /** All credit on it still stands. */
  current: boolean;
}
