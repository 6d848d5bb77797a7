import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

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

const problem = {
  type: 'object',
  description: 'An RFC 9457 problem.',
  required: ['type', 'title', 'status', 'detail', 'requestId'],
  properties: {
    type: { type: 'string', description: 'A stable word for the kind of problem, as a relative URI.' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'A sentence for the person who asked.' },
    requestId: { type: 'string', description: 'The id of this request, as in the log.' },
    refusals: {
      type: 'array',
      description: 'Every reason, where there are several.',
      items: {
        type: 'object',
        required: ['code', 'detail'],
        properties: {
          code: { type: 'string' },
          detail: { type: 'string' },
          about: { type: 'string', description: 'The id or the field that the reason is about.' },
        },
      },
    },
    current: { description: 'The stored version, when the one sent was stale.' },
  },
};

const otherwise = {
  description: 'Anything but a success.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same key with the same request has one effect and one answer.',
  schema: { type: 'string', minLength: 8, maxLength: 200 },
} as const;

/** The contract of the HTTP API, as `openapi.json` keeps it. */
export function apiDocument(app: INestApplication): OpenAPIObject {
  const document = SwaggerModule.createDocument(app, about, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  for (const path of Object.values(document.paths)) {
    for (const [method, operation] of Object.entries(path) as [string, Operation][]) {
      operation.responses['default'] = otherwise;
      for (const parameter of operation.parameters ?? []) if (hasDefault(parameter)) parameter.required = false;
      if (method === 'post') operation.parameters = [...(operation.parameters ?? []), idempotencyKey];
    }
  }
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: problem as never },
  };
  return document;
}

/** What has a default may be left out, which the plugin does not conclude. */
function hasDefault(
  parameter: NonNullable<Operation['parameters']>[number],
): parameter is Exclude<typeof parameter, { $ref: string }> {
  return 'schema' in parameter && parameter.schema !== undefined && 'default' in parameter.schema;
}

/** Serves the contract at /api/openapi.json, and for reading at /api/docs. */
export function describeApi(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => apiDocument(app), { jsonDocumentUrl: 'api/openapi.json' });
}
