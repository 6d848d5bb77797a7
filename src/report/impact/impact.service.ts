import { Injectable } from '@nestjs/common';
import { openStatuses } from '../../claim/claim.rules.js';
import type { Actor } from '../../kernel/actor.js';
import { found } from '../../kernel/refusal.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { defaultKnobs } from '../../policy/default.rules.js';
import { knobsOf } from '../../policy/policy.rules.js';
import { everyVersion } from '../../policy/policy.service.js';
import type { StoredPolicy } from '../../policy/version.rules.js';
import type { PolicyImpact, StoppedClaim } from './impact.dto.js';
import { boundBy, changedKnobs, stoppedBy, type OpenClaim } from './impact.rules.js';

const mostStopped = 50;

type OpenRow = OpenClaim & Omit<StoppedClaim, 'claimId' | 'refusals'>;

@Injectable()
export class ImpactService {
  constructor(private readonly database: Database) {}

  /** What this version changes for open claims, held against the one that it follows. @throws NotThere */
  impact(policyId: string, actor: Actor): Promise<PolicyImpact> {
    return this.database.inInstitution(actor, async (tx) => {
      const all = await everyVersion(tx);
      const policy = found(
        all.find(({ id }) => id === policyId),
        'policy',
      );
      const replaced = replacedBy(policy, all);
      const before = knobsOf(replaced?.knobs ?? {}, defaultKnobs);
      const after = knobsOf(policy.knobs, defaultKnobs);
      const claims = await openClaims(tx);
      const stopped = stoppedBy(claims, before, after);
      return {
        replaces: replaced && { id: replaced.id, versionNo: replaced.versionNo!, inForceFrom: replaced.inForceFrom },
        knobs: changedKnobs(before, after),
        ...boundBy(claims),
        stopped: stopped.slice(0, mostStopped).map(({ claimId, refusals }) => {
          const { reference, courseCode, title, status } = claims.find(({ id }) => id === claimId)!;
          return { claimId, reference, courseCode, title, status, refusals };
        }),
        stoppedCount: stopped.length,
      };
    });
  }
}

/** The published version with the latest first day before this one's, or on it for a draft that names a taken day. */
function replacedBy(policy: StoredPolicy, all: readonly StoredPolicy[]): StoredPolicy | null {
  const earlier = all
    .filter((p) => p.id !== policy.id && p.publishedAt !== null && p.withdrawnAt === null)
    .filter((p) => p.inForceFrom <= policy.inForceFrom)
    .sort((a, b) => b.inForceFrom.localeCompare(a.inForceFrom));
  return earlier[0] ?? null;
}

/** Every open claim as sending it would look at it. */
function openClaims(tx: Tx): Promise<OpenRow[]> {
  return tx.query(
    `select c.id, c.reference, c.course_code as "courseCode", c.title, c.status, c.attempt,
       c.proposal_state as "proposalState", p.version_no as "versionNo",
       json_build_object('courseCode', c.course_code, 'subjectCode', u.code) as target,
       json_build_object('count', coalesce(files.count, 0), 'bytes', coalesce(files.bytes, 0)) as files
     from claim c
     join subject u on u.institution_id = c.institution_id and u.id = c.subject_id
     left join submission s on s.id = c.submission_id
     left join policy p on p.id = s.policy_id
     left join lateral (
       select count(*)::int as count, sum(size)::float8 as bytes from (
         select distinct e.id, f.size from claim_outcome o
         join claim_outcome_evidence l on l.claim_outcome_id = o.id
         join evidence e on e.id = l.evidence_id join stored_file f on f.institution_id = e.institution_id and f.sha256 = e.sha256
         where o.claim_id = c.id) linked
     ) files on true
     where c.status = any($1) order by c.id`,
    [openStatuses],
  );
}
