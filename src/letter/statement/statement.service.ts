import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { stanceOf } from '../../claim/claim.rules.js';
import { record } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import { localDay } from '../../kernel/calendar.js';
import { newId } from '../../kernel/id.js';
import { found, Invalid, refuseIf } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Limits } from '../../platform/limits/limits.js';
import { Links } from '../../platform/links.js';
import type { LetterFile } from '../evaluation/letter.service.js';
import { letterheadOf } from '../letterhead.js';
import { newStatementNumber, readStatementNumber } from './number.rules.js';
import type { CheckedStatement, StatementAsked, StatementLine, StatementList } from './statement.dto.js';
import type { Said, Statement } from './statement.paper.js';

/*
 ** A learner's credit on paper, for whoever they show it to.
 ** (1) What it says is fixed when it is asked for, in one transaction; a worker puts it on paper, once.
 ** (2) It never changes. What happens to the credit later is told where its number is checked.
 ** (3) Whoever holds the paper learns from its number what the paper says, and whether it still stands. Nothing else.
 */
@Injectable()
export class Statements {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly links: Links,
    private readonly limits: Limits,
  ) {}

  /** Makes a statement of what the learner holds now. @throws NotThere; Refused where there is nothing to state */
  async ask(learnerId: string, actor: Actor): Promise<StatementAsked> {
    found(stanceOf(actor, learnerId) === 'stranger' ? null : learnerId, 'learner');
    await this.limits.take('statements', `${actor.institutionId} ${learnerId}`);
    return this.database.exactlyOnce(actor, async (tx) => {
      const { language, ...said } = await heldBy(tx, learnerId, actor.institutionId);
      refuseIf(
        said.lines.length > 0
          ? []
          : [{ code: 'no_credit_yet', detail: 'There is no credit for prior learning to state yet.' }],
      );
      const [id, number, now] = [newId(), newStatementNumber(), this.clock.now()];
      await tx.query(
        `insert into statement (id, institution_id, learner_id, number, language, said, asked_by, asked_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, actor.institutionId, learnerId, number, language, JSON.stringify(said), actor.personId, now],
      );
      await record(tx, 'statement.asked', actor, { statementId: id, learnerId }, now);
      return { id, number };
    });
  }

  /** Puts a statement on paper, unless it is. */
  async write(id: string, actor: Actor): Promise<void> {
    const asked = await this.database.inInstitution(actor, async (tx) => {
      const [statement] = await tx.query<Statement[]>(
        'select number, language, asked_at as "askedAt", said from statement where id = $1 and content is null',
        [id],
      );
      return statement && { statement, head: await letterheadOf(tx, actor.institutionId) };
    });
    if (!asked) return;
    const { statement, head } = asked;
    const page = this.links.page(`/colleges/${head.code}/statements/${statement.number}`);
    const { statementPaper } = await import('./statement.paper.js');
    const content = await statementPaper(statement, head, page);
    const sha256 = createHash('sha256').update(content).digest('hex');
    await this.database.exactlyOnce(actor, async (tx) => {
      await tx.query(
        'update statement set content = $2, sha256 = $3, written_at = $4 where id = $1 and content is null',
        [id, content, sha256, this.clock.now()],
      );
    });
  }

  /** A learner's, for the learner and the staff. @throws NotThere */
  list(learnerId: string, actor: Actor): Promise<StatementList> {
    found(stanceOf(actor, learnerId) === 'stranger' ? null : learnerId, 'learner');
    return this.database.inInstitution(actor, async (tx) => {
      const members = await tx.query<unknown[]>('select from membership where person_id = $1', [learnerId]);
      found(members[0], 'learner');
      const rows = await tx.query<StatementList['rows']>(
        `select id, number, asked_at as "askedAt", content is not null as written,
           jsonb_array_length(said -> 'lines') as lines,
           (select sum((line ->> 'credits')::numeric(6, 2))::text from jsonb_array_elements(said -> 'lines') line) as credits
         from statement where learner_id = $1 order by id desc limit 100`,
        [learnerId],
      );
      return { rows };
    });
  }

  /** The file as it was written. @throws NotThere, also while it is being written */
  open(id: string, actor: Actor): Promise<LetterFile> {
    return this.database.inInstitution(actor, async (tx) => {
      const [there] = await tx.query<(Omit<LetterFile, 'name'> & { learnerId: string; number: string })[]>(
        `select learner_id as "learnerId", number, content, sha256 from statement where id = $1 and content is not null`,
        [id],
      );
      const { learnerId, number, ...file } = found(there, 'statement');
      found(stanceOf(actor, learnerId) === 'stranger' ? null : there, 'statement');
      return { name: `statement-${number}.pdf`, ...file };
    });
  }

  /** What the statement of this number says. @throws Invalid for a mistyped number; NotThere */
  async check(code: string, typed: string, network: string): Promise<CheckedStatement> {
    await this.limits.take('statementChecks', network);
    const number = readStatementNumber(typed);
    if (number === null) {
      const detail = 'This is no number of a statement: a character is wrong or missing. Compare it with the paper.';
      throw new Invalid([{ code: 'bad_number', detail, about: 'number' }]);
    }
    const [row] = await this.database.acrossInstitutions((tx) =>
      tx.query<{ id: string; name: string; timeZone: string }[]>(
        'select id, name, time_zone as "timeZone" from institution where code = $1',
        [code],
      ),
    );
    const { id: institutionId, name: institution, timeZone } = found(row, 'institution');
    return this.database.inInstitution({ institutionId, personId: null }, async (tx) => {
      const [there] = await tx.query<{ said: Said; askedAt: Date; standing: string[] }[]>(
        `select said, asked_at as "askedAt", array(select a.public_id from award a
           where a.learner_id = s.learner_id and a.kind = 'award' and a.voided_at is null) as standing
         from statement s where number = $1`,
        [number],
      );
      const { said, askedAt, standing } = found(there, 'statement');
      const lines = said.lines.map((line) => ({ ...line, stands: standing.includes(line.publicId) }));
      const madeOn = localDay(askedAt, timeZone);
      return { number, institution, holder: said.holder, madeOn, lines, current: lines.every(({ stands }) => stands) };
    });
  }
}

/** What a learner holds now, and the language they read. */
async function heldBy(tx: Tx, learnerId: string, institutionId: string): Promise<Said & { language: string }> {
  const [person] = await tx.query<{ holder: string; studentId: string | null; language: string }[]>(
    `select p.name as holder, m.student_id as "studentId", p.language
     from membership m join person p on p.id = m.person_id where m.institution_id = $1 and m.person_id = $2`,
    [institutionId, learnerId],
  );
  const lines = await tx.query<StatementLine[]>(
    `select public_id as "publicId", course_code as "courseCode", title, credits::text, term_code as "termCode", grade
     from award where learner_id = $1 and kind = 'award' and voided_at is null order by awarded_on, id`,
    [learnerId],
  );
  return { ...found(person, 'learner'), lines };
}
