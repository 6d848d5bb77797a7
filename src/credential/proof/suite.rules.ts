/**
 * The ways in which issuers seal an Open Badge with an Ed25519 key, now and formerly:
 * `eddsa-rdfc-2022`, which Open Badges 3.0 asks of issuers; `eddsa-2022`, its name in the drafts of Data Integrity; and
 * `Ed25519Signature2020` (W3C CCG), from before there was Data Integrity. All hash the same statements; only the words around
 * the proof differ.
 */
export type SuiteName = 'eddsa-rdfc-2022' | 'eddsa-2022' | 'Ed25519Signature2020';

/** By which of them this proof says that it was made; null for one that cannot be checked here. */
export function suiteOf({ type, cryptosuite }: Record<string, unknown>): SuiteName | null {
  if (type === 'Ed25519Signature2020') return type;
  const isKnown = cryptosuite === 'eddsa-rdfc-2022' || cryptosuite === 'eddsa-2022';
  return type === 'DataIntegrityProof' && isKnown ? cryptosuite : null;
}
