import { Injectable } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { Config } from '../../config.js';
import type { Actor } from '../../kernel/actor.js';
import { found, refuseIf } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { refusalsToContent } from '../content.rules.js';
import { NewRubric } from '../rubric.dto.js';
import { visibleRubric } from '../rubric.query.js';
import type { CaseOutcome } from './case.rules.js';
import type { RubricFile, RubricsRead } from './exchange.dto.js';
import { outcomesOf, read, refusalsToWrite, write } from './file.rules.js';
import { caseBase } from '../framework/framework.query.js';
import { problem, type ReadRubric, type RubricFormat } from './read.js';

export interface WrittenRubric {
  text: string;
  name: string;
  type: string;
}

/** Rubrics in and out, in the formats of other systems. Reading stores nothing: what was read is drafted like any other. */
@Injectable()
export class RubricExchange {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** One version as a file. @throws NotThere, Refused while it is empty */
  write(id: string, format: RubricFormat, actor: Actor): Promise<WrittenRubric> {
    return this.database.inInstitution(actor, async (tx) => {
      const rubric = await visibleRubric(tx, id, actor);
      refuseIf(refusalsToWrite(rubric.content));
      const [college] = await tx.query<{ code: string; name: string }[]>(
        'select code, name from institution where id = $1',
        [actor.institutionId],
      );
      const { code, name } = found(college, 'institution');
      const text = write(format, {
        ...rubric,
        outcomes: await outcomesFor(tx, rubric.courseId),
        creator: name,
        changedAt: rubric.publishedAt ?? this.clock.now(),
        base: caseBase(this.config.publicUrl, code),
      });
      const ending = format === 'case' ? 'json' : 'csv';
      const type = format === 'case' ? 'application/json' : 'text/csv; charset=utf-8';
      return { text, name: `${rubric.title} ${format}.${ending}`, type };
    });
  }

  /** What this file says, with everything that is wrong, guessed or left out. */
  read({ text, fileName, courseId }: RubricFile, actor: Actor): Promise<RubricsRead> {
    return this.database.inInstitution(actor, async (tx) => {
      const outcomes = outcomesOf(await outcomesFor(tx, courseId ?? null));
      const title = fileName.replace(/\.[^.]*$/, '') || fileName;
      const file = read(text, title, outcomes);
      const strange = file.rubrics.flatMap((rubric, at) => problemsOf(rubric, file.format === 'case' ? at + 1 : 1));
      if (strange.length > 0) return { ...file, rubrics: [], problems: strange };
      const rubrics = file.rubrics.map((rubric) => ({ ...rubric, refusals: refusalsToContent(rubric.content) }));
      return { ...file, rubrics };
    });
  }
}

/** Why this could not be drafted: what is too long, too many, or no id. `line` is where the rubric is told. */
function problemsOf({ title, content }: ReadRubric, line: number) {
  const errors = validateSync(plainToInstance(NewRubric, { title, content }));
  return errors.map((error) => {
    const reasons = reasonsOf(error, '').slice(0, 5).join('; ');
    return problem(line, error.property, 'does_not_fit', `“${title.slice(0, 60)}” does not fit here: ${reasons}.`);
  });
}

/** Each with its place, as in `criteria 2: title must be …`. */
function reasonsOf({ property, constraints, children }: ValidationError, place: string): string[] {
  const own = Object.values(constraints ?? {}).slice(-1).map((text) => (place === '' ? text : `${place}: ${text}`)); // prettier-ignore
  const name = /^\d+$/.test(property) ? String(Number(property) + 1) : property;
  const below = place === '' && property === 'content' ? '' : `${place} ${name}`.trim();
  return [...own, ...(children ?? []).flatMap((child) => reasonsOf(child, below))];
}

function outcomesFor(tx: Tx, courseId: string | null): Promise<CaseOutcome[]> {
  return tx.query('select id, code, title from outcome where course_id = $1 order by position, code', [courseId]);
}
