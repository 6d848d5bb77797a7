import { Injectable } from '@nestjs/common';
import { record } from '../history/history.js';
import type { Actor } from '../kernel/actor.js';
import { found, invalidIf } from '../kernel/refusal.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { excerptOf, leastShared, passagesOf, sharedIn } from './passage.rules.js';
import { wordsOf } from './print.rules.js';
import { collegeWords, hintsAreFor, pagesOf, sentThings, type SentThing } from './sent.query.js';
import type { ComparedClaim, HintView, NewDismissal, SimilarityView } from './similarity.dto.js';
import { mayCompare, mostHints, mostPassages, refusalsToDismiss } from './similarity.rules.js';
import { pairsOf, unconcernedWith, type Pair } from './similarity.sql.js';
import { ownPlaces, worthOf, type CollegeWords } from './worth.rules.js';

/** What the portfolios of two learners of one college share, as a hint for its coordinators. Asked each time anew. */
@Injectable()
export class SimilarityService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The hints of one claim; none for whom the policy shows none. @throws NotThere for whoever reads the claim */
  view(claimId: string, actor: Actor): Promise<SimilarityView> {
    return this.database.inInstitution(actor, async (tx) => {
      const hints = (await compared(tx, claimId, await this.pairs(tx, claimId, actor))).slice(0, mostHints);
      return { hints, rows: await whose(tx, claimId, hints) };
    });
  }

  /** Sets a hint aside, with the reason; it stays so in every claim that holds the two. @throws NotThere when there is nothing of the two to compare */
  dismiss(claimId: string, { textId, otherTextId, reason, note }: NewDismissal, actor: Actor): Promise<void> {
    invalidIf(refusalsToDismiss(reason, note));
    return this.database.exactlyOnce(actor, async (tx) => {
      const pairs = await this.pairs(tx, claimId, actor);
      const isMeant = (pair: Pair) => pair.textId === textId && pair.otherTextId === otherTextId;
      const { otherClaimId, aboutId, otherAboutId } = found(pairs.find(isMeant), 'hint');
      const now = this.clock.now();
      const [one, other] = [aboutId, otherAboutId].sort();
      const fresh = await tx.query<unknown[]>(
        `insert into similarity_dismissal (institution_id, about_id, other_about_id, reason, note, by_id, at)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning 1`,
        [actor.institutionId, one, other, reason, note.trim(), actor.personId, now],
      );
      if (fresh.length === 0) return;
      await record(tx, 'similarity.dismissed', actor, { claims: [claimId, otherClaimId], reason }, now);
    });
  }

  /** The claim itself is not there for its learner and its readers, whatever else they are. */
  private async pairs(tx: Tx, claimId: string, actor: Actor): Promise<Pair[]> {
    const claim = found(await unconcernedWith(tx, claimId, actor.personId!), 'claim');
    const shown = mayCompare(actor, await hintsAreFor(tx, actor.institutionId, this.clock.now()));
    return shown ? pairsOf(tx, claim, actor.personId!) : [];
  }
}

/** Each pair with its passages side by side; pairs that share too little are left out. */
async function compared(tx: Tx, claimId: string, pairs: readonly Pair[]): Promise<HintView[]> {
  if (pairs.length === 0) return [];
  const things = await sentThings(tx, [claimId, ...new Set(pairs.map(({ otherClaimId }) => otherClaimId))]);
  const thing = (claim: string, about: string) =>
    things.find(({ claimId: of, aboutId }) => of === claim && aboutId === about);
  const sides = pairs.flatMap((pair) => {
    const [mine, theirs] = [thing(claimId, pair.aboutId), thing(pair.otherClaimId, pair.otherAboutId)];
    return mine && theirs ? [{ pair, mine, theirs }] : [];
  });
  const pages = await pagesOf(
    tx,
    sides.filter(({ pair }) => !pair.sameFile).flatMap(({ mine, theirs }) => [mine, theirs]),
  );
  const college = await collegeWords(tx, claimId);
  return sides.flatMap(({ pair, mine, theirs }): HintView[] => {
    const shown = shownOf(pair, [pages(mine), pages(theirs)], college);
    if (shown === null) return [];
    const { sameFile, otherClaimId, textId, otherTextId, dismissal } = pair;
    return [
      {
        kind: sameFile ? 'same_file' : 'shared_words',
        otherClaimId,
        mine: { ...named(mine), textId },
        theirs: { ...named(theirs), textId: otherTextId },
        ...shown,
        dismissal: dismissal && { ...dismissal, at: new Date(dismissal.at) },
      },
    ];
  });
}

/** The passages of a pair, the longest first; null when they are not worth anybody's time. */
function shownOf({ sameFile, prints, learners }: Pair, [mine, theirs]: [Pages, Pages], college: CollegeWords) {
  if (sameFile || !prints || !learners) return { sharedWords: 0, passages: [], morePassages: 0 };
  const [left, right] = [wordsOf(mine), wordsOf(theirs)];
  const telling = new Map(prints.map((print, at) => [print, learners[at]!]));
  const passages = passagesOf(left, right, telling).sort((one, other) => other.shared - one.shared);
  if (worthOf(passages, left, telling, ownPlaces(left, college)) < leastShared) return null;
  return {
    sharedWords: sharedIn(passages),
    passages: passages.slice(0, mostPassages).map((passage) => ({
      mine: excerptOf(mine, left, passage, 'mine'),
      theirs: excerptOf(theirs, right, passage, 'theirs'),
    })),
    morePassages: Math.max(0, passages.length - mostPassages),
  };
}

type Pages = Parameters<typeof wordsOf>[0];

const named = ({ kind, title, aboutId }: SentThing) => ({
  kind,
  title,
  evidenceId: kind === 'statement' ? null : aboutId,
});

function whose(tx: Tx, claimId: string, hints: readonly HintView[]): Promise<ComparedClaim[]> {
  const ids = hints.length === 0 ? [] : [claimId, ...hints.map(({ otherClaimId }) => otherClaimId)];
  return tx.query(
    `select c.id as "claimId", c.learner_id as "learnerId", p.name as "learnerName", c.reference, c.title
     from claim c join person p on p.id = c.learner_id where c.id = any($1::uuid[]) order by c.id <> $2, p.name, c.id`,
    [ids, claimId],
  );
}
