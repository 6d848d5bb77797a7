import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { basisOf } from '../../disclosure/disclosure.rules.js';
import { DisclosureService } from '../../disclosure/disclosure.service.js';
import { csvLine } from '../../kernel/csv.js';
import type { Actor } from '../../kernel/actor.js';
import type { CaseQuery, CaseRow } from './case.dto.js';
import { CaseService } from './case.service.js';

const heading = [
  'reference',
  'course',
  'title',
  'credits',
  'learner',
  'student_id',
  'subject',
  'stage',
  'state',
  'since',
  'business_days',
  'waits_for',
  'due_at',
  'late',
  'readers',
];

/** The list of cases as a file: page by page as it is read, never all at once, each after the log knows who it is about. */
@Injectable()
export class CaseCsv {
  constructor(
    private readonly cases: CaseService,
    private readonly disclosures: DisclosureService,
  ) {}

  stream(query: CaseQuery, actor: Actor): Readable {
    return Readable.from(this.lines(query, actor));
  }

  private async *lines(query: CaseQuery, actor: Actor): AsyncGenerator<string> {
    yield csvLine(heading);
    let after: string | undefined;
    do {
      const page = await this.cases.list({ ...query, limit: 200, ...(after === undefined ? {} : { after }) }, actor);
      await this.note(page.rows, actor);
      yield page.rows.map((row) => csvLine(valuesOf(row))).join('');
      after = page.next ?? undefined;
    } while (after !== undefined);
  }

  private note(rows: readonly CaseRow[], actor: Actor): Promise<void> {
    const reader = { kind: 'person', id: actor.personId! } as const;
    const basis = basisOf(actor, ['coordinator', 'approver', 'admin', 'auditor']);
    const concerned = rows.map(({ id, learner }) => ({ learnerId: learner.id, claimId: id }));
    return this.disclosures.noteAll({ reader, basis, record: 'claim_file', recordId: reader.id }, concerned, actor);
  }
}

function valuesOf(row: CaseRow): string[] {
  return [
    row.reference,
    row.courseCode ?? '',
    row.title,
    row.credits,
    row.learner.name,
    row.learner.studentId ?? '',
    row.subject.code,
    row.stage,
    row.status,
    row.since.toISOString(),
    String(row.days),
    row.waitsForName ?? row.waitsFor ?? '',
    row.dueAt?.toISOString() ?? '',
    row.late ? 'yes' : 'no',
    row.readers.map(({ name, status }) => `${name} (${status})`).join('; '),
  ];
}
