import { Injectable } from '@nestjs/common';
import { record } from '../history/history.js';
import type { Actor } from '../kernel/actor.js';
import { newId } from '../kernel/id.js';
import { refusalsToFollow } from '../kernel/moves.js';
import { found, invalidIf, refuseIf, Stale } from '../kernel/refusal.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { fromCursor, page } from '../platform/http/page.js';
import { differencesBetween } from './difference.rules.js';
import type {
  NewRubric,
  RubricDifference,
  RubricEdit,
  RubricPage,
  RubricQuery,
  RubricRow,
  RubricView,
} from './rubric.dto.js';
import { rubricColumns, visibleRubric, writesRubrics, type Rubric } from './rubric.query.js';
import { rubricMoves } from './rubric.rules.js';
import {
  insertDraft,
  lockFamily,
  oneAtATime,
  isDrafted,
  refusalsToChange,
  refusalsToDraftNext,
  refusalsToPublish,
  unknownScope,
} from './rubric.writing.js';

@Injectable()
export class RubricService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Newest first. Drafts are for those who write rubrics. */
  async list(query: RubricQuery, actor: Actor): Promise<RubricPage> {
    const [after] = fromCursor(query.after, 1) ?? [null];
    const rows = await this.database.inInstitution(actor, (tx) =>
      tx.query<Rubric[]>(
        `select ${rubricColumns} from rubric
         where ($1::uuid is null or course_id = $1) and ($2::uuid is null or subject_id = $2)
           and ($3::text is null or status = $3) and (status <> 'draft' or $4) and ($5::uuid is null or id < $5)
           and ($7::uuid is null or family_id = $7)
         order by id desc limit $6`,
        [
          query.courseId ?? null,
          query.subjectId ?? null,
          query.status ?? null,
          writesRubrics(actor),
          after,
          query.limit + 1,
          query.familyId ?? null,
        ],
      ),
    );
    return page(rows.map(rowOf), query.limit, (row) => [row.id]);
  }

  /** One version. Drafts are for those who write rubrics. @throws NotThere */
  view(id: string, actor: Actor): Promise<RubricView> {
    return this.database.inInstitution(actor, (tx) => this.viewOf(tx, id, actor));
  }

  /** The first version of a new rubric, as a draft. */
  draft(wanted: NewRubric, actor: Actor): Promise<RubricView> {
    const { title, content, courseId = null, subjectId = null } = wanted;
    const both = courseId !== null && subjectId !== null;
    invalidIf(
      both
        ? [{ code: 'two_scopes', detail: 'A rubric is for a course or for a subject, not both.', about: 'courseId' }]
        : [],
    );
    return this.database.exactlyOnce(actor, async (tx) => {
      invalidIf(await unknownScope(tx, courseId, subjectId));
      const id = newId();
      await insertDraft(tx, actor, { id, familyId: id, versionNo: 1, title, courseId, subjectId, content });
      return this.viewOf(tx, id, actor);
    });
  }

  /** Another version of the same rubric, as a draft that begins as this one. */
  draftNext(id: string, actor: Actor): Promise<RubricView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      const rubric = await lockFamily(tx, id);
      const family = await tx.query<Rubric[]>(`select ${rubricColumns} from rubric where family_id = $1`, [
        rubric.familyId,
      ]);
      refuseIf(refusalsToDraftNext(family.some((r) => r.status === 'draft')));
      const next = { ...rubric, id: newId(), versionNo: Math.max(...family.map((r) => r.versionNo)) + 1 };
      await insertDraft(tx, actor, next);
      return this.viewOf(tx, next.id, actor);
    });
  }

  /** Replaces a draft’s title and content, finished or not. @throws Stale, Refused once it is published */
  edit(id: string, edit: RubricEdit, actor: Actor): Promise<RubricView> {
    return this.database.inInstitution(actor, async (tx) => {
      const rubric = await lockFamily(tx, id);
      refuseIf(refusalsToChange(rubric));
      if (rubric.version !== edit.version) throw new Stale(await this.viewOf(tx, id, actor));
      await tx.query('update rubric set title = $2, content = $3, version = version + 1 where id = $1', [
        id,
        edit.title,
        JSON.stringify(edit.content),
      ]);
      return this.viewOf(tx, id, actor);
    });
  }

  /** Throws a draft away. */
  discard(id: string, actor: Actor): Promise<void> {
    return this.database.inInstitution(actor, async (tx) => {
      refuseIf(refusalsToChange(await lockFamily(tx, id)));
      await tx.query('delete from rubric where id = $1', [id]);
    });
  }

  /** From now on claims are pinned to this version; the family's version before it retires. */
  publish(id: string, actor: Actor): Promise<RubricView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      await oneAtATime(tx, actor);
      const rubric = await lockFamily(tx, id);
      refuseIf(await refusalsToPublish(tx, rubric));
      const [former] = await tx.query<Rubric[]>(
        `select ${rubricColumns} from rubric where family_id = $1 and status = 'published'`,
        [rubric.familyId],
      );
      if (former) await this.retireRow(tx, former, actor);
      const now = this.clock.now();
      await tx.query(`update rubric set status = 'published', published_at = $2, version = version + 1 where id = $1`, [
        id,
        now,
      ]);
      const { familyId, versionNo } = rubric;
      await record(tx, 'rubric.published', actor, { rubricId: id, familyId, versionNo }, now);
      return this.viewOf(tx, id, actor);
    });
  }

  /** No further claim is pinned to it; those that are keep it. */
  retire(id: string, actor: Actor): Promise<RubricView> {
    return this.database.exactlyOnce(actor, async (tx) => {
      await oneAtATime(tx, actor);
      const rubric = await lockFamily(tx, id);
      refuseIf(refusalsToFollow(rubricMoves, 'retire', rubric.status));
      await this.retireRow(tx, rubric, actor);
      return this.viewOf(tx, id, actor);
    });
  }

  /** What changed from another version of the same family to this one. */
  compare(id: string, otherId: string, actor: Actor): Promise<RubricDifference> {
    return this.database.inInstitution(actor, async (tx) => {
      const [to, from] = [await visibleRubric(tx, id, actor), await visibleRubric(tx, otherId, actor)];
      if (to.familyId !== from.familyId) found(null, 'version of this rubric');
      return { from: rowOf(from), to: rowOf(to), differences: differencesBetween(from.content, to.content) };
    });
  }

  private async retireRow(tx: Tx, { id, familyId, versionNo }: Rubric, actor: Actor): Promise<void> {
    const now = this.clock.now();
    await tx.query(`update rubric set status = 'retired', retired_at = $2, version = version + 1 where id = $1`, [
      id,
      now,
    ]);
    await record(tx, 'rubric.retired', actor, { rubricId: id, familyId, versionNo }, now);
  }

  private async viewOf(tx: Tx, id: string, actor: Actor): Promise<RubricView> {
    const rubric = await visibleRubric(tx, id, actor);
    return {
      ...rowOf(rubric),
      content: rubric.content,
      moves: {
        publish: await refusalsToPublish(tx, rubric),
        retire: refusalsToFollow(rubricMoves, 'retire', rubric.status),
        edit: refusalsToChange(rubric),
        discard: refusalsToChange(rubric),
        draftNext: refusalsToDraftNext(await isDrafted(tx, rubric.familyId)),
      },
    };
  }
}

function rowOf({ content: _, ...row }: Rubric): RubricRow {
  return row;
}
