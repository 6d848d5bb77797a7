import { Injectable } from '@nestjs/common';
import { Config } from '../../config.js';
import { found, NotThere } from '../../kernel/refusal.js';
import { Database, type Tx } from '../../platform/database/database.js';
import {
  associationId,
  caseAssociation,
  caseDocument,
  caseItem,
  casePackage,
  caseRubric,
  type Framework,
} from '../exchange/case.rules.js';
import { rubricById } from '../rubric.query.js';
import type { FrameworkQuery } from './framework.dto.js';
import { allFrameworks, allOutcomes, caseBase, frameworkOf, outcomeById } from './framework.query.js';
import { AskedWrongly, faultsIn, listed, selected } from './listing.rules.js';

type College = Pick<Framework, 'creator' | 'base'>;

/** What anybody may read of a college's outcomes and rubrics, as CASE 1.1 says it: a framework for each course. */
@Injectable()
export class FrameworkService {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /** A page of the documents, with how many there are in all. @throws AskedWrongly */
  documents(
    code: string,
    { limit, offset, ...asked }: FrameworkQuery,
  ): Promise<{ documents: object[]; total: number }> {
    const faults = faultsIn(asked);
    if (faults.length > 0) throw new AskedWrongly(faults);
    return this.at(code, async (tx, college) => {
      const found = listed((await allFrameworks(tx, college)).map(caseDocument), asked);
      const page = found.slice(offset, offset + limit);
      return { documents: page.map((document) => selected(document, asked.fields)), total: found.length };
    });
  }

  document(code: string, id: string): Promise<object> {
    return this.at(code, async (tx, college) => caseDocument(await framework(tx, college, id)));
  }

  package(code: string, id: string): Promise<object> {
    return this.at(code, async (tx, college) => casePackage(await framework(tx, college, id)));
  }

  item(code: string, id: string): Promise<object> {
    return this.at(code, async (tx, college) => caseItem(...(await holding(tx, college, id))));
  }

  /** The associations of an item: each outcome is the child of its course. */
  associations(code: string, id: string): Promise<object> {
    return this.at(code, async (tx, college) => {
      const [whole, outcome] = await holding(tx, college, id);
      return { CFItem: caseItem(whole, outcome), CFAssociations: [caseAssociation(whole, outcome)] };
    });
  }

  /** One association by its own address. @throws NotThere */
  association(code: string, id: string): Promise<object> {
    return this.at(code, async (tx, college) => {
      const its = (await allOutcomes(tx)).find((one) => associationId(one.courseId, one.id) === id);
      return caseAssociation(...(await holding(tx, college, found(its, 'association').id)));
    });
  }

  /** Any version that was published. */
  rubric(code: string, id: string): Promise<object> {
    return this.at(code, async (tx, college) => {
      const rubric = found(await rubricById(tx, id), 'rubric');
      if (!rubric.publishedAt) throw new NotThere('rubric');
      const whole = rubric.courseId ? await frameworkOf(tx, college, rubric.courseId) : null;
      const alone = { ...college, document: { id, title: rubric.title }, rubrics: [], outcomes: whole?.outcomes ?? [] };
      return caseRubric({ ...alone, changedAt: rubric.publishedAt }, rubric);
    });
  }

  /** Runs `work` in the college with this code. @throws NotThere */
  private async at<T>(code: string, work: (tx: Tx, college: College) => Promise<T>): Promise<T> {
    const [row] = await this.database.acrossInstitutions((tx) =>
      tx.query<{ id: string; name: string }[]>('select id, name from institution where code = $1', [code]),
    );
    const { id, name } = found(row, 'institution');
    const college = { creator: name, base: caseBase(this.config.publicUrl, code) };
    return this.database.inInstitution({ institutionId: id, personId: null }, (tx) => work(tx, college));
  }
}

async function framework(tx: Tx, college: College, courseId: string): Promise<Framework> {
  return found(await frameworkOf(tx, college, courseId), 'framework');
}

/** The framework that an outcome is of, and the outcome, which it may no longer ask for. @throws NotThere */
async function holding(tx: Tx, college: College, outcomeId: string) {
  const outcome = await outcomeById(tx, outcomeId);
  return [await framework(tx, college, outcome.courseId), outcome] as const;
}
