import { has, type Actor } from '../../kernel/actor.js';
import { found } from '../../kernel/refusal.js';
import { fromCursor, page, type Page } from '../../platform/http/page.js';
import type { Tx } from '../../platform/database/database.js';
import type { AwardQuery, AwardRow, AwardView } from './award.dto.js';
import { refusalsToOverride, refusalsToVoid } from './award.rules.js';

/** Staff and tokens see the whole ledger, a learner their own lines. `$1` is the learner to whom it is limited, or null. */
const visible = '($1::uuid is null or a.learner_id = $1)';

export function onlyLearner(actor: Actor): string | null {
  const staff = has(actor, 'registrar', 'coordinator', 'approver', 'admin', 'auditor');
  return staff || actor.kind === 'token' ? null : actor.personId;
}

export const awardRow = `
  a.id, a.public_id as "publicId", a.kind, a.claim_id as "claimId", c.reference as "claimReference",
  a.learner_id as "learnerId", p.name as "learnerName", m.student_id as "studentId", a.credits::text,
  a.course_code as "courseCode", a.title, a.term_code as "termCode", a.grade, a.awarded_on::text as "awardedOn",
  a.posting, a.posted_on::text as "postedOn", a.voided_at as "voidedAt"`;

export const fromAward = `
  from award a
  join claim c on c.institution_id = a.institution_id and c.id = a.claim_id
  join membership m on m.institution_id = a.institution_id and m.person_id = a.learner_id
  join person p on p.id = a.learner_id`;

/** Which lines a query is about, for this actor; `valuesOf` gives its parameters `$1` to `$6`. */
export function matching({ state }: AwardQuery): string {
  return `${visible} and a.institution_id = $2 and ($3::uuid is null or a.claim_id = $3)
    and ($4::uuid is null or a.learner_id = $4) and ($5::text is null or m.student_id = $5)
    and ($6::text is null or a.term_code = $6) ${state === undefined ? '' : ofState(state)}`;
}

export function valuesOf({ claimId, learnerId, studentId, term }: AwardQuery, actor: Actor): unknown[] {
  const asked = [claimId, learnerId, studentId, term].map((value) => value ?? null);
  return [onlyLearner(actor), actor.institutionId, ...asked];
}

/** The newest lines first. */
export async function awards(tx: Tx, query: AwardQuery, actor: Actor): Promise<Page<AwardRow>> {
  const [after] = fromCursor(query.after, 1) ?? [null];
  const rows = await tx.query<AwardRow[]>(
    `select ${awardRow} ${fromAward} where ${matching(query)} and ($7::uuid is null or a.id < $7)
     order by a.id desc limit $8`,
    [...valuesOf(query, actor), after, query.limit + 1],
  );
  return page(rows, query.limit, (last) => [last.id]);
}

/** Written out, not as parameters, so that each finds its index. */
function ofState(state: NonNullable<AwardQuery['state']>): string {
  if (state === 'void') return `and (a.kind = 'void' or a.voided_at is not null)`;
  return `and a.posting = '${state}' and a.voided_at is null`;
}

/** One line with its history, as this actor sees it. */
export async function award(tx: Tx, id: string, actor: Actor): Promise<AwardView> {
  const [view] = await tx.query<Omit<AwardView, 'moves'>[]>(
    `select ${awardRow}, a.decision_id as "decisionId", a.method, a.grade_mode as "gradeMode", a.in_gpa as "inGpa", a.resident,
       a.transcript_comment as "transcriptComment", a.basis, a.opened_at as "openedAt", a.reason,
       (select public_id from award v where v.institution_id = a.institution_id and v.id = a.voids_id) as voids,
       (select public_id from award v where v.institution_id = a.institution_id and v.voids_id = a.id) as "voidedBy",
       (select public_id from award v where v.institution_id = a.institution_id and v.id = a.replaces_id) as replaces,
       (select jsonb_build_object('id', b.id, 'number', b.number, 'posting', l.posting, 'reason', l.reason,
          'reference', l.sis_reference)
        from batch_line l join batch b on b.institution_id = l.institution_id and b.id = l.batch_id
        where l.institution_id = a.institution_id and l.award_id = a.id order by b.number desc limit 1) as batch,
       coalesce((select jsonb_agg(jsonb_build_object('code', o.code, 'reason', o.reason, 'byId', o.by_id, 'byName', r.name, 'at', o.at)
          order by o.id) from award_override o left join person r on r.id = o.by_id where o.institution_id = a.institution_id and o.award_id = a.id), '[]')
         as overrides
     ${fromAward} where ${visible} and a.institution_id = $2 and a.id = $3`,
    [onlyLearner(actor), actor.institutionId, id],
  );
  const line = found(view, 'line of credit');
  const refusals = refusalsToVoid(line, actor);
  return { ...line, moves: { void: refusals, reissue: refusals, override: refusalsToOverride(line, actor) } };
}
