import { all, has, isObject, type Json } from './json.rules.js';

/*
 ** A proof of Data Integrity is over statements, not over text, and JSON-LD knows many texts for one statement: a word by its full
 ** address, a word that an enclosed vocabulary renames, a nest around words, a thing told in two places. Whoever holds a
 ** credential could so move its status or its end out of sight, and its proof would still hold. What is read here is read
 ** as it is written; so it has to be written as the standards write it (VC Data Integrity 1.0, 2.4.1 “Validating Contexts”).
 */

/** Whether all of this document is told in plain words, of vocabularies that it only names. */
export function isPlain(document: Json): boolean {
  return Object.entries(document).every(([word, value]) => {
    if (word === '@context') return has(document['type'], 'VerifiableCredential') && areNames(value);
    return !/^@|:/.test(word) && things(value).every(isPlain);
  });
}

const areNames = (vocabularies: unknown) => all(vocabularies).every((one) => typeof one === 'string');

const things = (value: unknown): Json[] => [value].flat(Infinity).filter(isObject);
