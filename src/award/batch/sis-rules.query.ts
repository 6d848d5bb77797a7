import { policyInForceAt } from '../../claim/claim.policy.js';
import type { Actor } from '../../kernel/actor.js';
import type { Tx } from '../../platform/database/database.js';
import type { Profile } from '../profile/profile.rules.js';
import type { SisRules } from './preflight.rules.js';

/** What the college's SIS takes, as its catalogue, its policy in force and this profile have it. */
export async function sisRules(tx: Tx, actor: Actor, profile: Profile, now: Date): Promise<SisRules> {
  const { notation, courseTitleMax } = await policyInForceAt(tx, actor.institutionId, now);
  const terms = await tx.query<{ code: string }[]>('select code from term where active');
  return {
    terms: new Set(terms.map((term) => term.code)),
    grades: new Set(Object.values(notation).map(({ grade }) => grade)),
    titleMax: courseTitleMax,
    profile,
  };
}
