import { Link } from '@tanstack/react-router';
import type { Column } from '../kit/table/table.js';
import { useWords } from '../words/words.js';
import styles from './award.module.css';
import { ledgerWords } from './ledger.words.js';

interface Line {
  publicId: string;
  kind: 'award' | 'void';
  credits: string;
  termCode: string;
}

interface OfCourse {
  courseCode: string | null;
  title: string;
  grade: string;
}

/** What every table of lines of credit says of a line. */
export function useLineColumns<Row extends Line>(idOf: (row: Row) => string) {
  const l = useWords(ledgerWords);
  const line: Column<Row> = {
    key: 'line',
    title: l.line,
    names: true,
    cell: (row) => (
      <>
        <Link to="/awards/$awardId" params={{ awardId: idOf(row) }} className={styles.nowrap}>
          {row.publicId}
        </Link>
        {row.kind === 'void' && <span className={styles.under}>{l.void}</span>}
      </>
    ),
  };
  const credits: Column<Row> = {
    key: 'credits',
    title: l.credits,
    numeric: true,
    cell: ({ credits: given, kind }) => (kind === 'void' ? `−${given}` : given),
  };
  const term: Column<Row> = { key: 'term', title: l.term, cell: ({ termCode }) => termCode };
  return { line, credits, term };
}

/** What is said where a line has a course of its own beside it. */
export function useCourseColumns<Row extends OfCourse>() {
  const l = useWords(ledgerWords);
  const course: Column<Row> = {
    key: 'course',
    title: l.course,
    cell: ({ courseCode, title }) => (
      <>
        <span className={styles.nowrap}>{courseCode ?? l.block}</span>
        <span className={styles.under}>{title}</span>
      </>
    ),
  };
  const grade: Column<Row> = { key: 'grade', title: l.grade, cell: ({ grade: given }) => given };
  return { course, grade };
}
