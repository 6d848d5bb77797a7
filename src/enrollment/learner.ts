import { has, type Actor } from '../kernel/actor.js';
import { found } from '../kernel/refusal.js';
import type { Tx } from '../platform/database/database.js';
import type { RowProblem } from '../platform/table/table.js';

/** Refuses (404) a learner who is not of this institution, or whose record is not the actor's to see. */
export async function requireLearner(tx: Tx, learnerId: string, actor: Actor): Promise<void> {
  const mayAsk =
    actor.personId === learnerId ||
    has(actor, 'registrar', 'coordinator', 'approver', 'admin', 'auditor') ||
    actor.scopes.includes('enrollment:write');
  const [member] = await tx.query(`select person_id from membership where institution_id = $1 and person_id = $2`, [
    actor.institutionId,
    learnerId,
  ]);
  found(mayAsk ? member : null, 'learner');
}

interface StudentRow {
  line: number;
  studentId: string;
  programCode: string | null;
}

export type Bound<Row> = Row & { learnerId: string; programId: string | null };

/**
 * The rows of a file with the ids of their students and programs (codes in any case), and a problem for each that is not
 * there. With `skipUnknown`, rows of students who are not members here are left out instead.
 */
export async function bindStudents<Row extends StudentRow>(
  tx: Tx,
  institutionId: string,
  rows: readonly Row[],
  skipUnknown: boolean,
): Promise<{ bound: Bound<Row>[]; skipped: number; problems: RowProblem[] }> {
  const learners = await learnersByStudentId(tx, institutionId, rows);
  const programs = await programsByCode(tx, rows);
  const known = rows.filter((row) => learners.has(row.studentId));
  const unknown = rows.filter((row) => !learners.has(row.studentId));
  const programOf = ({ programCode }: Row) => (programCode === null ? null : programs.get(programCode.toLowerCase()));
  return {
    bound: known.map((row) => ({ ...row, learnerId: learners.get(row.studentId)!, programId: programOf(row) ?? null })),
    skipped: unknown.length,
    problems: [
      ...(skipUnknown ? [] : unknown.map(unknownStudent)),
      ...known.filter((row) => programOf(row) === undefined).map(unknownProgram),
    ],
  };
}

async function learnersByStudentId(
  tx: Tx,
  institutionId: string,
  rows: readonly StudentRow[],
): Promise<Map<string, string>> {
  const members = await tx.query<{ studentId: string; personId: string }[]>(
    `select student_id as "studentId", person_id as "personId" from membership
     where institution_id = $1 and student_id = any ($2)`,
    [institutionId, [...new Set(rows.map(({ studentId }) => studentId))]],
  );
  return new Map(members.map((member) => [member.studentId, member.personId]));
}

async function programsByCode(tx: Tx, rows: readonly StudentRow[]): Promise<Map<string, string>> {
  const codes = rows.flatMap(({ programCode }) => (programCode === null ? [] : [programCode.toLowerCase()]));
  const programs = await tx.query<{ id: string; code: string }[]>(
    'select id, lower(code) as code from program where lower(code) = any ($1)',
    [[...new Set(codes)]],
  );
  return new Map(programs.map((program) => [program.code, program.id]));
}

function unknownStudent(row: StudentRow): RowProblem {
  const detail = `No member here has the student id “${row.studentId}”. Invite them first, or import with unknownStudents=skip.`;
  return { line: row.line, column: 'student_id', code: 'unknown_student', detail };
}

function unknownProgram(row: StudentRow): RowProblem {
  const detail = `There is no program with the code “${row.programCode}”.`;
  return { line: row.line, column: 'program_code', code: 'unknown_program', detail };
}
