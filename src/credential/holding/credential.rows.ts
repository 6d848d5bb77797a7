import type { Actor } from '../../kernel/actor.js';
import { found } from '../../kernel/refusal.js';
import type { Tx } from '../../platform/database/database.js';
import type { Place } from '../status/list.service.js';
import type { CredentialKind, CredentialView } from './credential.dto.js';

/** The product's own colour, where a college has chosen none. */
const defaultAccent = '#1a5c44';

const view = `
  select c.id, c.kind, c.title, c.award_id as "awardId", c.stack_id as "stackId", c.issued_at as "issuedAt",
    c.revoked_at as "revokedAt", c.revoked_because as "revokedBecause",
    c.document like '%"achievedLevel"%' as "tellsResults", c.document like '%"ni:///sha-256;%' as "tellsFiles"
  from credential c`;

/** A learner's own, the newest first. */
export function credentialsOf(tx: Tx, learnerId: string): Promise<CredentialView[]> {
  return tx.query(`${view} where c.learner_id = $1 order by c.id desc`, [learnerId]);
}

/** Nobody else makes or takes back anything of this learner until the transaction ends. */
export async function lockLearner(
  tx: Tx,
  { institutionId, personId }: Pick<Actor, 'institutionId' | 'personId'>,
): Promise<void> {
  await tx.query('select from membership where institution_id = $1 and person_id = $2 for update', [
    institutionId,
    personId,
  ]);
}

/** The id of the badge of a line of credit. */
export async function credentialOfAward(tx: Tx, awardId: string): Promise<string | null> {
  const [row] = await tx.query<{ id: string }[]>('select id from credential where award_id = $1', [awardId]);
  return row?.id ?? null;
}

/** The one of this kind that holds, with the ids of its parts in their order. */
export async function liveOf(
  tx: Tx,
  { kind, learnerId, stackId }: { kind: CredentialKind; learnerId: string; stackId: string | null },
): Promise<{ id: string; parts: string[] } | null> {
  const [row] = await tx.query<{ id: string; parts: string[] }[]>(
    `select c.id, array(select p.part_id::text from credential_part p
       where p.institution_id = c.institution_id and p.credential_id = c.id order by p.part_id) as parts
     from credential c
     where c.learner_id = $1 and c.kind = $2 and c.stack_id is not distinct from $3 and c.revoked_at is null`,
    [learnerId, kind, stackId],
  );
  return row ?? null;
}

/** These, as they are signed, by their ids. */
export function held(tx: Tx, ids: readonly string[]): Promise<{ id: string; document: string }[]> {
  return tx.query('select id, document from credential where id = any($1) order by id', [ids]);
}

/** As it was signed, and by whom. */
export interface SignedCredential {
  title: string;
  document: string;
  jwt: string;
  college: string;
  accent: string;
}

/** One's own. @throws NotThere */
export async function signedCredential(tx: Tx, id: string, learnerId: string): Promise<SignedCredential> {
  const [row] = await tx.query<SignedCredential[]>(
    `select c.title, c.document, c.jwt, i.name as college, coalesce(i.accent, '${defaultAccent}') as accent
     from credential c join institution i on i.id = c.institution_id where c.id = $1 and c.learner_id = $2`,
    [id, learnerId],
  );
  return found(row, 'credential');
}

export interface NewCredential extends Pick<SignedCredential, 'title' | 'document' | 'jwt'> {
  id: string;
  institutionId: string;
  learnerId: string;
  kind: CredentialKind;
  awardId: string | null;
  stackId: string | null;
  keyId: string;
  place: Place;
  issuedAt: Date;
}

/** False when somebody has its place, or it is there already. */
export async function insertCredential(tx: Tx, made: NewCredential): Promise<boolean> {
  const inserted = await tx.query<unknown[]>(
    `insert into credential (id, institution_id, learner_id, kind, award_id, title, key_id, document, jwt, list_number,
       list_index, issued_at, stack_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict do nothing returning id`,
    [
      made.id,
      made.institutionId,
      made.learnerId,
      made.kind,
      made.awardId,
      made.title,
      made.keyId,
      made.document,
      made.jwt,
      made.place.number,
      made.place.index,
      made.issuedAt,
      made.stackId,
    ],
  );
  return inserted.length > 0;
}
