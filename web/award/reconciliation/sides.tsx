import type { Api } from '../../api/client.js';
import { useWords } from '../../words/words.js';
import styles from './sides.module.css';
import { reconciliationWords } from './reconciliation.words.js';

type Finding = Api['ReconciliationFinding'];

const values = [
  ['student_id', 'studentId'],
  ['term', 'term'],
  ['course', 'course'],
  ['credits', 'credits'],
  ['grade', 'grade'],
] as const;

/** What both sides say about a line, value by value; where they differ is marked. */
export function Sides({ finding: { ours, theirs, fields } }: { finding: Finding }) {
  const w = useWords(reconciliationWords);
  return (
    <table className={styles.sides}>
      <caption className="unseen">{w.where}</caption>
      <thead>
        <tr>
          <th scope="col">{w.value}</th>
          <th scope="col">{w.ours}</th>
          <th scope="col">{w.theirs}</th>
        </tr>
      </thead>
      <tbody>
        {values.map(([field, key]) => (
          <tr key={field} className={fields.includes(field) ? styles.differs : undefined}>
            <th scope="row">{w.values[field]}</th>
            <td>{ours ? (ours[key] ?? '–') : w.nothing}</td>
            <td>{theirs ? (theirs[key] ?? '–') : w.nothing}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What one side says, on a few lines; a value that the other side has otherwise is marked. */
export function Side({ side, fields }: { side: Finding['ours']; fields: Finding['fields'] }) {
  const w = useWords(reconciliationWords);
  if (!side) return <span className="soft">{w.nothing}</span>;
  return (
    <ul className={styles.side}>
      {values.map(([field, key]) => (
        <li key={field} className={fields.includes(field) ? styles.other : undefined}>
          {field === 'credits' ? w.creditsOf(side.credits) : (side[key] ?? '–')}
        </li>
      ))}
    </ul>
  );
}
