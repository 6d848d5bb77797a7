import { isPng, unbakePng } from '../baking/png.rules.js';
import { unbakeSvg } from '../baking/svg.rules.js';
import { first, has, isObject, type Json } from './json.rules.js';
import { credentialIn, partOf } from './token.rules.js';
import type { Refusal } from '../../kernel/refusal.js';

export type ReadForm = 'json' | 'jwt' | 'png' | 'svg';

/** With `jwt` that is what was signed; otherwise the document holds its own proof. */
export interface Held {
  credential: Json;
  jwt: string | null;
}

/** A credential as it was handed in. */
export interface Reading extends Held {
  form: ReadForm;
}

/** Deeper than any credential is; a reader that follows deeper ones may never end. */
const deepest = 40;

/** What is in these bytes: a JSON document, a JWT, or a picture with either baked in. */
export function readingOf(bytes: Buffer): Reading | Refusal {
  if (isPng(bytes)) return baked('png', unbakePng(bytes));
  const text = bytes
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trim();
  if (text.startsWith('<')) return baked('svg', unbakeSvg(text));
  return written(text);
}

export function isReading(read: Reading | Refusal): read is Reading {
  return 'credential' in read;
}

/** A credential inside another one: a document, or a JWT by itself or in an envelope. What is neither is a credential that nobody signed. */
export function heldIn(one: unknown): Held {
  const token = typeof one === 'string' ? one : enveloped(one);
  if (token === null) return { credential: isObject(one) ? one : {}, jwt: null };
  const read = written(token);
  return isReading(read) ? read : { credential: {}, jwt: null };
}

/** The JWT in an envelope (VC Data Model 2.0, 4.13); null for anything else. */
function enveloped(document: unknown): string | null {
  if (!isObject(document) || !has(document['type'], 'EnvelopedVerifiableCredential')) return null;
  return /^data:application\/vc\+jwt[^,]*,(.+)$/.exec(String(document['id']))?.[1] ?? '';
}

function baked(form: 'png' | 'svg', text: string | null): Reading | Refusal {
  if (text === null) return { code: 'nothing_baked', detail: 'There is no credential in this picture. Pictures that were saved again, or sent by a chat, often lose it.' }; // prettier-ignore
  const read = written(text);
  return isReading(read) ? { ...read, form } : read;
}

function written(text: string): Reading | Refusal {
  if (/^[\w-]+\.[\w-]+\.[\w-]+$/.test(text)) return ofJwt(text);
  const document = parsed(text);
  if (!isObject(document)) return no;
  if (depthOf(document) > deepest)
    return { code: 'too_deep', detail: 'This is nested more deeply than any credential.' };
  const token = enveloped(document);
  if (token !== null) return written(token);
  const inside = first(document['verifiableCredential']);
  // A presentation: what is shown is the credential in it.
  if (inside !== undefined && has(document['type'], 'VerifiablePresentation')) {
    return typeof inside === 'string' ? written(inside) : written(JSON.stringify(inside));
  }
  return isCredential(document) ? { form: 'json', credential: document, jwt: null } : no;
}

function ofJwt(jwt: string): Reading | Refusal {
  const claims = partOf(jwt, 1);
  if (depthOf(claims) > deepest) return no;
  const credential = credentialIn(claims);
  return isCredential(credential) ? { form: 'jwt', credential, jwt } : no;
}

const no: Refusal = { code: 'not_a_credential', detail: 'This is not a digital credential. Give the file as you got it, or all of its text.' }; // prettier-ignore

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isCredential = ({ type, issuer, credentialSubject }: Json) =>
  has(type, 'VerifiableCredential') && issuer !== undefined && credentialSubject !== undefined;

function depthOf(value: unknown): number {
  let deep = 0;
  for (let level = [value]; level.length > 0 && deep <= deepest + 1; deep += 1) {
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return deep;
}
