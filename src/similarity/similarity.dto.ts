import { IsIn, IsString, IsUUID, MaxLength } from 'class-validator';
import { dismissalReasons, type DismissalReason } from './similarity.rules.js';

/** A piece of a passage as it stands in its text. */
export class ExcerptPart {
  text: string;
  /** Whether the other text has the same words here. */
  shared: boolean;
}

/** A passage in its surroundings. */
export class Excerpt {
  /** The page on which it begins. */
  page: number;
  parts: ExcerptPart[];
  /** Whether more follows than is shown. */
  cut: boolean;
}

/** The same passage in both texts. */
export class SharedPassage {
  mine: Excerpt;
  theirs: Excerpt;
}

/** A text or a file that was sent. */
export class SentThingView {
  /** Names it among all that was sent. */
  textId: string;
  kind: 'statement' | 'text' | 'file';
  /** The outcome’s, or what the learner called it. */
  title: string;
  /** Null for a statement. */
  evidenceId: string | null;
}

/** Why a coordinator thinks that it is fine. */
export class DismissalView {
  reason: DismissalReason;
  note: string;
  at: Date;
  byName: string;
}

/** Something that this claim and one of another learner share. A hint for a person, not a finding. */
export class HintView {
  kind: 'same_file' | 'shared_words';
  otherClaimId: string;
  mine: SentThingView;
  theirs: SentThingView;
  /** Words that are the same; 0 for the same file. */
  sharedWords: number;
  /** The longest of the passages; none for the same file. */
  passages: SharedPassage[];
  /** Passages that are not shown. */
  morePassages: number;
  /** Null as long as nobody set it aside. */
  dismissal: DismissalView | null;
}

/** A claim whose words are shown. */
export class ComparedClaim {
  claimId: string;
  learnerId: string;
  learnerName: string;
  reference: string;
  title: string;
}

export class SimilarityView {
  /** Whose words the hints show, this claim’s first; empty without a hint. */
  rows: ComparedClaim[];
  /** Those that nobody set aside first, the most shared first; at most twenty. */
  hints: HintView[];
}

export class NewDismissal {
  /** What of this claim it is about, */
  @IsUUID() textId: string;
  /** and what of the other. */
  @IsUUID() otherTextId: string;
  @IsIn(dismissalReasons) reason: DismissalReason;
  @IsString() @MaxLength(500) note: string = '';
}
