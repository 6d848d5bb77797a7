import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The contract of the HTTP API, as `openapi.json` keeps it. */
export function apiDocument(app: INestApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('Credence')
    .setDescription(
      'Prior learning assessment: from a learner’s portfolio to credit on the transcript. ' +
        'Every answer that is not a success is `application/problem+json` (RFC 9457). ' +
        'A POST takes an `Idempotency-Key`; lists are paged by `limit` and `after`; edits carry `version` or `If-Match`.',
    )
    .setVersion('1')
    .addCookieAuth('__Host-sid')
    .addBearerAuth()
    .build();
  return SwaggerModule.createDocument(app, about, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
}

/** Serves the contract at /api/openapi.json and, with `pages`, for reading at /api/docs. */
export function describeApi(app: INestApplication, { pages }: { pages: boolean }): void {
  SwaggerModule.setup('api/docs', app, () => apiDocument(app), { jsonDocumentUrl: 'api/openapi.json', ui: pages });
}
