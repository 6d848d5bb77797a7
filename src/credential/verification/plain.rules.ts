import { all, has, isObject, type Json } from './json.rules.js';

/*
 ** A proof of Data Integrity is over statements, not over text, and JSON-LD knows many texts for one statement: a word by its full
 ** address, a word that an enclosed vocabulary renames, a nest around words, a thing told in two places, a value told twice, an
 ** empty list. Whoever holds a credential could so move its status or its end out of sight, and its proof would still hold. What
 ** is read here is read as it is written; so it has to be written as the standards write it (VC Data Integrity 1.0, 2.4.1
 ** “Validating Contexts”).
 */

/** Whether all of this document is told in plain words, of vocabularies that it only names. */
export function isPlain(document: Json): boolean {
  return Object.entries(document).every(([word, value]) => {
    if (word === '@context') return has(document['type'], 'VerifiableCredential') && areNames(value);
    return !/^@|:/.test(word) && isPlainList(value) && things(value).every(isPlain);
  });
}

/** Whether every entry of a list is a statement of its own: none is empty, a list, or told twice. Always true for what is no list. */
function isPlainList(value: unknown): boolean {
  if (!Array.isArray(value)) return true;
  const told = value.filter((one) => typeof one !== 'object').map(String);
  const isSomething = value.every((one) => one !== null && !Array.isArray(one));
  return value.length > 0 && isSomething && new Set(told).size === told.length;
}

const areNames = (vocabularies: unknown) => all(vocabularies).every((one) => typeof one === 'string');

const things = (value: unknown): Json[] => all(value).filter(isObject);
