import { Injectable } from '@nestjs/common';
import { ClaimService } from '../claim/claim.service.js';
import { system } from '../kernel/actor.js';
import { newId } from '../kernel/id.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { printsOf, wordsOf } from './print.rules.js';
import { collegeWords, hintsAreFor, pagesOf, sentThings, type SentThing } from './sent.query.js';

/*
 ** Keeps the prints of what was sent, as it was sent last: made anew when a claim is sent again, a question is answered or
 ** a file's words are known; gone with a claim that is withdrawn or expires. Drafts leave none.
 */
@Injectable()
export class Prints {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly claims: ClaimService,
  ) {}

  /** Makes the prints of one claim anew. Twice is as good as once. Nothing is kept where the policy shows hints to nobody. */
  make(institutionId: string, claimId: string): Promise<void> {
    return this.database.inInstitution(system(institutionId), async (tx) => {
      const claim = await this.claims.lock(tx, claimId);
      const shownTo = await hintsAreFor(tx, institutionId, this.clock.now());
      const things = shownTo === 'nobody' ? [] : await sentThings(tx, [claimId]);
      await forgetOthers(tx, claimId, things);
      const pages = await pagesOf(tx, things);
      const { shingles } = await collegeWords(tx, claimId);
      for (const thing of things) {
        await keep(tx, claim, thing, printsOf(wordsOf(pages(thing)), shingles));
      }
    });
  }

  /** The same for every claim that holds this piece of evidence. */
  async makeWith(institutionId: string, evidenceId: string): Promise<void> {
    const claims = await this.database.inInstitution(system(institutionId), (tx) =>
      tx.query<{ id: string }[]>(
        `select c.id from claim c join evidence_pin p on p.institution_id = c.institution_id and p.submission_id = c.submission_id
         where p.evidence_id = $1 order by c.id`,
        [evidenceId],
      ),
    );
    for (const { id } of claims) await this.make(institutionId, id);
  }

  /** Takes up what was sent while nobody was to be shown hints, or before there were any. */
  async makeMissing(): Promise<void> {
    await this.database.inEveryInstitution(async (institutionId) => {
      const claims = await this.database.inInstitution(system(institutionId), (tx) =>
        tx.query<{ id: string }[]>(
          `select c.id from claim c where c.submission_id is not null and c.status not in ('withdrawn', 'expired')
             and not exists (select from sent_text t where t.institution_id = c.institution_id and t.claim_id = c.id)
           order by c.id desc limit 500`,
        ),
      );
      for (const { id } of claims) await this.make(institutionId, id);
    });
  }
}

async function forgetOthers(tx: Tx, claimId: string, things: readonly SentThing[]): Promise<void> {
  await tx.query('delete from sent_text where claim_id = $1 and about_id <> all($2::uuid[])', [
    claimId,
    things.map(({ aboutId }) => aboutId),
  ]);
}

async function keep(
  tx: Tx,
  claim: { institutionId: string; id: string; learnerId: string },
  { aboutId, sha256 }: SentThing,
  prints: readonly number[],
): Promise<void> {
  const [text] = await tx.query<[{ id: string }]>(
    `insert into sent_text (id, institution_id, claim_id, learner_id, about_id, sha256) values ($1, $2, $3, $4, $5, $6)
     on conflict (institution_id, claim_id, about_id) do update set sha256 = excluded.sha256 returning id`,
    [newId(), claim.institutionId, claim.id, claim.learnerId, aboutId, sha256],
  );
  await tx.query('delete from text_print where text_id = $1', [text.id]);
  await tx.query(
    `insert into text_print (institution_id, print, learner_id, text_id) select $1, unnest($2::bigint[]), $3, $4`,
    [claim.institutionId, prints, claim.learnerId, text.id],
  );
}
