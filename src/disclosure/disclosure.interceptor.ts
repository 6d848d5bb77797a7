import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import type { Actor } from '../kernel/actor.js';
import { allowedKey, type Allowed } from '../platform/http/allow.js';
import { disclosingKey, type Disclosing } from '../platform/http/discloses.js';
import { basisOf } from './disclosure.rules.js';
import { DisclosureService, type Concerned, type Disclosed } from './disclosure.service.js';

/** Rows of an answer that say whose record they are. */
interface Rows {
  rows: { learnerId?: string | null; learner?: { id: string }; claimId?: string | null }[];
}

/** Holds back the answer of a `@Discloses` route until the log has its row. */
@Injectable()
export class DisclosureInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly disclosures: DisclosureService,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const disclosing = this.reflector.get<Disclosing | undefined>(disclosingKey, context.getHandler());
    const { actor, params } = context.switchToHttp().getRequest<FastifyRequest>();
    if (!disclosing || !actor || !reads(disclosing, actor)) return next.handle();
    const allowed = this.reflector.getAllAndOverride<Allowed[]>(allowedKey, [context.getHandler(), context.getClass()]);
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        await this.note(disclosing, allowed, params as Record<string, string>, answer, actor);
        return answer;
      }),
    );
  }

  private async note(
    { record, of, param, thing, rows }: Disclosing,
    allowed: readonly Allowed[],
    params: Record<string, string>,
    answer: unknown,
    actor: Actor,
  ): Promise<void> {
    const reader = { kind: actor.kind as Disclosed['reader']['kind'], id: (actor.personId ?? actor.tokenId)! };
    const disclosed = { reader, basis: basisOf(actor, allowed), record, recordId: params[thing ?? param] ?? reader.id };
    if (rows) await this.disclosures.noteAll(disclosed, concernedBy(answer as Rows), actor);
    else await this.disclosures.note(disclosed, of, params[param]!, actor);
  }
}

function reads({ rows }: Disclosing, actor: Actor): boolean {
  if (actor.kind !== 'person' && actor.kind !== 'token') return false;
  return rows !== 'token' || actor.kind === 'token';
}

/** Each learner of a page once; the claim is named where the page shows only one of the learner's. */
function concernedBy({ rows }: Rows): Concerned[] {
  const claims = new Map<string, string | null>();
  for (const { learner, learnerId = learner?.id, claimId = null } of rows) {
    if (!learnerId) continue;
    claims.set(learnerId, claims.has(learnerId) && claims.get(learnerId) !== claimId ? null : claimId);
  }
  return [...claims].map(([learnerId, claimId]) => ({ learnerId, claimId }));
}
