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

/** Person ids by student id, for the student ids of a file. */
export async function learnersByStudentId(
  tx: Tx,
  institutionId: string,
  studentIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await tx.query<{ studentId: string; personId: string }[]>(
    `select student_id as "studentId", person_id as "personId" from membership
     where institution_id = $1 and student_id = any ($2)`,
    [institutionId, [...new Set(studentIds)]],
  );
  return new Map(rows.map((row) => [row.studentId, row.personId]));
}

/** Program ids by code in lower case. */
export async function programsByCode(tx: Tx, codes: readonly (string | null)[]): Promise<Map<string, string>> {
  const wanted = [...new Set(codes.filter((code) => code !== null).map((code) => code.toLowerCase()))];
  const rows = await tx.query<{ id: string; code: string }[]>(
    'select id, lower(code) as code from program where lower(code) = any ($1)',
    [wanted],
  );
  return new Map(rows.map((row) => [row.code, row.id]));
}

export function unknownStudent(row: { line: number; studentId: string }): RowProblem {
  const detail = `No member here has the student id “${row.studentId}”. Invite them first, or import with unknownStudents=skip.`;
  return { line: row.line, column: 'student_id', code: 'unknown_student', detail };
}

export function unknownProgram(row: { line: number; programCode: string | null }): RowProblem {
  const detail = `There is no program with the code “${row.programCode}”.`;
  return { line: row.line, column: 'program_code', code: 'unknown_program', detail };
}
