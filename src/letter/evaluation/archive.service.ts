import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { ZipFile } from 'yazl';
import { record } from '../../history/history.js';
import type { Actor } from '../../kernel/actor.js';
import { csvLine } from '../../kernel/csv.js';
import { found, refuseIf } from '../../kernel/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Limits } from '../../platform/limits/limits.js';
import { fileNameOf, letterById } from './letter.service.js';
import { lettersOfTerm } from './letter.sql.js';

/** What a line of the archive's list says. */
interface Listed {
  id: string;
  reference: string;
  number: number;
  learnerName: string;
  studentId: string | null;
  title: string;
  outcome: string;
  credits: string;
  decidedOn: string;
  sha256: string;
  writtenAt: Date;
}

const listHead = ['file', 'learner', 'student_id', 'claim', 'title', 'outcome', 'credits', 'decided_on', 'sha256'];

export interface Archive {
  name: string;
  content: Readable;
}

/** All letters of a term as one ZIP file, with a list of them. One letter at a time is in memory, however many there are. */
@Injectable()
export class LetterArchive {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly limits: Limits,
  ) {}

  /** @throws NotThere; Refused for a term without letters */
  async ofTerm(termId: string, actor: Actor): Promise<Archive> {
    await this.limits.take('recordFiles', actor.institutionId);
    return this.database.inInstitution(actor, async (tx) => {
      const [term] = await tx.query<{ code: string }[]>('select code from term where id = $1', [termId]);
      const { code } = found(term, 'term');
      const letters = await tx.query<Listed[]>(
        `select l.id, c.reference, l.number, p.name as "learnerName", m.student_id as "studentId", d.title, d.outcome,
           d.credits::text, (d.concluded_at at time zone i.time_zone)::date::text as "decidedOn", l.sha256,
           l.written_at as "writtenAt"
         ${lettersOfTerm} order by p.name, c.reference, l.number`,
        [termId],
      );
      refuseIf(letters.length > 0 ? [] : [{ code: 'no_letters', detail: 'No letter belongs to this term yet.' }]);
      await record(tx, 'letters.downloaded', actor, { termId, letters: letters.length }, this.clock.now());
      return { name: `letters-${code}.zip`, content: this.zip(letters, actor) };
    });
  }

  private zip(letters: readonly Listed[], actor: Actor): Readable {
    const zip = new ZipFile();
    const out = zip.outputStream as Readable;
    zip.addBuffer(Buffer.from(listOf(letters)), 'letters.csv', { mtime: letters[0]!.writtenAt });
    for (const { id, reference, number, writtenAt } of letters) {
      // Fonts and text are compressed inside the PDF already.
      zip.addReadStreamLazy(fileNameOf(reference, number), { mtime: writtenAt, compress: false }, (give) => {
        this.content(id, actor).then(
          (content) => give(null, Readable.from([content])),
          (error: unknown) => give(error, Readable.from([])),
        );
      });
    }
    zip.on('error', (error: Error) => out.destroy(error));
    zip.end();
    return out;
  }

  private async content(id: string, actor: Actor): Promise<Buffer> {
    const letter = await this.database.inInstitution(actor, (tx) => letterById(tx, id));
    return found(letter, 'letter').content;
  }
}

function listOf(letters: readonly Listed[]): string {
  const rows = letters.map((letter) =>
    csvLine([
      fileNameOf(letter.reference, letter.number),
      letter.learnerName,
      letter.studentId ?? '',
      letter.reference,
      letter.title,
      letter.outcome,
      letter.credits,
      letter.decidedOn,
      letter.sha256,
    ]),
  );
  return [csvLine(listHead), ...rows].join('');
}
