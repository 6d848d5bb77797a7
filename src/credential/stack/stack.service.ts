import { Injectable } from '@nestjs/common';
import { record } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import { formatCredits } from '../../kernel/credits.js';
import { newId } from '../../kernel/id.js';
import { invalidIf, Stale } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import type { StackContent, StackEdit, StackProgress, StackView } from './stack.dto.js';
import { givenBefore, learnersAwards, stackById, stacks, type Stack } from './stack.query.js';
import { progressOf, refusalsToComplete, refusalsToStack } from './stack.rules.js';

/** Certificates that several awards make together, as the college defines them, and how far learners have come. */
@Injectable()
export class StackService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<StackView[]> {
    return this.database.inInstitution(actor, async (tx) => (await stacks(tx)).map(viewOf));
  }

  add(content: StackContent, actor: Actor): Promise<StackView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const id = newId();
      await tx.query(
        `insert into stack (id, institution_id, title, description, needed, minimum_credits, created_at)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [
          id,
          actor.institutionId,
          content.title.trim(),
          content.description.trim(),
          content.needed,
          content.minimumCredits,
          this.clock.now(),
        ],
      );
      return this.written(tx, id, content, actor);
    });
  }

  /** For whoever completes it from now on; certificates that were given stay. @throws Stale */
  change(id: string, { version, ...content }: StackEdit, actor: Actor): Promise<StackView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const [, changed] = await tx.query(
        `update stack set title = $3, description = $4, needed = $5, minimum_credits = $6, version = version + 1
         where id = $1 and version = $2 and retired_at is null`,
        [id, version, content.title.trim(), content.description.trim(), content.needed, content.minimumCredits],
      );
      if (changed === 0) throw new Stale(viewOf(await stackById(tx, id)));
      return this.written(tx, id, content, actor);
    });
  }

  /** Nobody can complete it any more; certificates that were given stay. Harmless when it is retired. */
  retire(id: string, actor: Actor): Promise<StackView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const now = this.clock.now();
      const [, retired] = await tx.query('update stack set retired_at = $2 where id = $1 and retired_at is null', [
        id,
        now,
      ]);
      if (retired > 0) await record(tx, 'stack.retired', actor, { stackId: id }, now);
      return viewOf(await stackById(tx, id));
    });
  }

  /** The stacks that the college gives this learner, and how far they are in each. */
  progress(actor: Actor): Promise<StackProgress[]> {
    return this.database.inInstitution(actor, async (tx) => {
      const awards = await learnersAwards(tx, actor.personId!);
      const given = await givenBefore(tx, actor.personId!);
      return (await stacks(tx))
        .filter(({ id, retiredAt }) => retiredAt === null || given.has(id))
        .map((stack) => progressIn({ ...stack, retiredAt: null }, awards));
    });
  }

  private async written(tx: Tx, id: string, { courseIds }: StackContent, actor: Actor): Promise<StackView> {
    await tx.query('delete from stack_course where stack_id = $1', [id]);
    await tx.query(
      `insert into stack_course (institution_id, stack_id, course_id, position)
       select $1, $2, course.id, min(place) from unnest($3::uuid[]) with ordinality as wanted (id, place)
       join course on course.id = wanted.id group by course.id`,
      [actor.institutionId, id, courseIds],
    );
    const stack = await stackById(tx, id);
    const unknown = new Set(courseIds).size > stack.courses.length;
    invalidIf([
      ...(unknown
        ? [{ code: 'unknown_course', detail: 'One of these courses is not in the catalogue.', about: 'courseIds' }]
        : []),
      ...refusalsToStack(stack),
    ]);
    await record(tx, 'stack.changed', actor, { stackId: id }, this.clock.now());
    return viewOf(stack);
  }
}

function viewOf({ minimumCredits, courses, ...stack }: Stack): StackView {
  return {
    ...stack,
    minimumCredits: formatCredits(minimumCredits),
    courses: courses.map((course) => ({ ...course, credits: formatCredits(course.credits) })),
  };
}

function progressIn(stack: Stack, awards: Parameters<typeof progressOf>[1]): StackProgress {
  const { missing, coursesLeft, ...progress } = progressOf(stack, awards);
  const { id, title, description, needed, minimumCredits, courses } = viewOf(stack);
  return {
    id,
    title,
    description,
    needed,
    minimumCredits,
    courses: courses.map((course) => ({ ...course, isEarned: !missing.includes(course.id) })),
    coursesLeft,
    credits: formatCredits(progress.credits),
    creditsLeft: formatCredits(progress.creditsLeft),
    refusals: refusalsToComplete({ missing, coursesLeft, ...progress }, stack.retiredAt),
  };
}
