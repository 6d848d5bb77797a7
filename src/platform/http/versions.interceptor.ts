import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';

/**
 * Versions in HTTP's own words: a view with a `version` leaves with an ETag, and `If-Match` on an edit stands for the
 * `version` of the body.
 */
@Injectable()
export class VersionsInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((view: unknown) => {
        if (view !== null && typeof view === 'object' && 'version' in view && typeof view.version === 'number') {
          void reply.header('etag', `"${view.version}"`);
        }
        return view;
      }),
    );
  }
}

/** Puts the version of `If-Match: "7"` into a JSON body that has none. Runs before validation. */
export function versionFromIfMatch(request: FastifyRequest): void {
  const match = /^"(\d+)"$/.exec(request.headers['if-match'] ?? '');
  const body = request.body as Record<string, unknown> | null | undefined;
  if (match && body !== null && typeof body === 'object' && !Array.isArray(body) && body['version'] === undefined) {
    body['version'] = Number(match[1]);
  }
}
