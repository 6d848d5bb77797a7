import type { Tx } from '../platform/database/database.js';
import { mostHints, mostLearners, type DismissalReason } from './similarity.rules.js';

/** Two texts of two learners that have something in common. */
export interface Pair {
  textId: string;
  otherTextId: string;
  aboutId: string;
  otherAboutId: string;
  otherClaimId: string;
  sameFile: boolean;
  /** Prints that both left and few others did, and how many learners left each; null for the same file. */
  prints: number[] | null;
  learners: number[] | null;
  dismissal: { reason: DismissalReason; note: string; at: string; byName: string } | null;
}

/**
 * What the claim shares with other learners' claims, as far as `actorId` may compare: not with a claim that they read or
 * wrote. Each print is looked up in an index, and one that many learners left is dropped after the first few. What the
 * other learner sent with several claims is one pair.
 */
export function pairsOf(tx: Tx, claim: { id: string; learnerId: string }, actorId: string): Promise<Pair[]> {
  return tx.query(
    `with mine as (select institution_id, id, sha256 from sent_text where claim_id = $1),
     telling as (
       select p.institution_id, p.text_id, p.print, all_.learners from mine m
       join text_print p on p.institution_id = m.institution_id and p.text_id = m.id
       cross join lateral (select count(*) from (select distinct o.learner_id from text_print o
         where o.institution_id = p.institution_id and o.print = p.print order by 1 limit ${mostLearners + 1}) as few) as all_
         (learners)
       where all_.learners between 2 and ${mostLearners}
     ),
     words as (
       select t.text_id, o.text_id as other_text_id, array_agg(o.print::float8 order by o.print) as prints,
         array_agg(t.learners::int order by o.print) as learners, sum(1.0 / (t.learners - 1)) as worth
       from telling t
       join text_print o on o.institution_id = t.institution_id and o.print = t.print and o.learner_id <> $2
       group by 1, 2 having count(*) > 1
     ),
     files as (
       select m.id as text_id, o.id as other_text_id from mine m
       join sent_text o on o.institution_id = m.institution_id and o.sha256 = m.sha256 and o.learner_id <> $2
       where (select count(distinct a.learner_id) from sent_text a
         where a.institution_id = m.institution_id and a.sha256 = m.sha256) <= ${mostLearners}
     ),
     shared as (
       select text_id, other_text_id, true as same_file, null::float8[] as prints, null::int[] as learners, 0 as worth from files
       union all
       select text_id, other_text_id, false, prints, learners, worth from words
       where (text_id, other_text_id) not in (select text_id, other_text_id from files)
     ),
     pair as (
       select distinct on (s.text_id, o.about_id) s.*, t.about_id, o.about_id as other_about_id, o.claim_id as other_claim_id
       from shared s
       join sent_text t on t.id = s.text_id
       join sent_text o on o.id = s.other_text_id
       join claim c on c.institution_id = o.institution_id and c.id = o.claim_id and c.status not in ('withdrawn', 'expired')
       where ${unconcerned('c', '$3')}
       order by s.text_id, o.about_id, s.same_file desc, s.worth desc, o.claim_id
     )
     select p.text_id as "textId", p.other_text_id as "otherTextId", p.about_id as "aboutId", p.other_about_id as "otherAboutId",
       p.other_claim_id as "otherClaimId", p.same_file as "sameFile", p.prints, p.learners,
       case when d.reason is not null
         then json_build_object('reason', d.reason, 'note', d.note, 'at', d.at, 'byName', b.name) end as dismissal
     from pair p
     left join similarity_dismissal d on d.about_id = least(p.about_id, p.other_about_id)
       and d.other_about_id = greatest(p.about_id, p.other_about_id)
     left join person b on b.id = d.by_id
     order by d.reason is not null, p.same_file desc, p.worth desc, p.other_text_id
     limit ${2 * mostHints}`,
    [claim.id, claim.learnerId, actorId],
  );
}

/** SQL: this person neither wrote the claim nor was ever asked to read it. */
function unconcerned(claim: string, person: string): string {
  return `${claim}.learner_id <> ${person} and not exists (select from assignment a
    where a.institution_id = ${claim}.institution_id and a.claim_id = ${claim}.id and a.reviewer_id = ${person})`;
}

/** The claim, unless this person wrote it or was ever asked to read it. */
export async function unconcernedWith(tx: Tx, claimId: string, personId: string) {
  const [claim] = await tx.query<{ id: string; learnerId: string }[]>(
    `select c.id, c.learner_id as "learnerId" from claim c where c.id = $1 and ${unconcerned('c', '$2')}`,
    [claimId, personId],
  );
  return claim;
}
