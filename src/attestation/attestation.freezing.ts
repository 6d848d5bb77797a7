import type { Tx } from '../platform/database/database.js';
import type { AttestationState } from './attestation.rules.js';
import type { Details } from './answer/detail.rules.js';
import type { AskedAbout } from './consent.rules.js';

/** What a submission keeps of an attestation: who was asked about what, and the answer as it stood when it was sent. */
export interface FrozenAttestation {
  id: string;
  attestorName: string;
  relation: string;
  /** Whether the answer came from a mail address that anybody can open under any name. */
  freeMail: boolean;
  asked: AskedAbout;
  state: AttestationState;
  /** As ISO 8601, or null while there is no answer. */
  answeredAt: string | null;
  answerText: string | null;
  answerSignature: string | null;
  /** What the person who answered is. */
  answerTitle: string | null;
  /** Statement by statement, where it was answered so. */
  answers: Details | null;
}

/**
 * The learner's own attestations among `ids`, in the order of asking. What is missing, taken back or somebody else's is
 * left out; what has no answer (yet) comes with its state: whether that may be sent is the claim's rule.
 */
export async function attestationsForFreezing(
  tx: Tx,
  learnerId: string,
  ids: readonly string[],
): Promise<FrozenAttestation[]> {
  return tx.query(
    `select id, attestor_name as "attestorName", relation, free_mail as "freeMail", asked, state,
       case when answer_signature is not null then to_char(closed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') end
         as "answeredAt",
       answer_text as "answerText", answer_signature as "answerSignature", answer_title as "answerTitle", answers
     from attestation where learner_id = $1 and id = any($2::uuid[]) and state <> 'withdrawn' order by asked_at, id for share`,
    [learnerId, ids],
  );
}
