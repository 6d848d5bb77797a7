import type { ReactNode } from 'react';
import type { Api } from '../../api/client.js';
import { useWords } from '../../words/words.js';
import { comparisonWords } from './comparison.words.js';
import styles from './comparison.module.css';
import { Level } from './level.js';
import { useRecommendation } from './recommendation.js';

/** A reading, as far as it can be laid beside another. */
export interface Compared {
  key: string;
  seat: Api['ReadingView']['seat'];
  readerName: string;
  scores: readonly Api['CriterionScore'][];
  overallLevelId: string | null;
  recommendation: Api['ReadingView']['recommendation'];
  credits: string | null;
  /** What else there is to say of it, under its recommendation. */
  more?: ReactNode;
}

interface Props {
  rubric: Api['ScoringRubric'];
  readings: readonly Compared[];
  /** What counts as a disagreement: `outcome`, a criterion, or `overall`, with the number of levels. */
  disagreements: readonly { about: string; by: number }[];
}

interface Row {
  id: string;
  title: string;
  description: string;
  mustMeet: boolean;
  levelOf: (reading: Compared) => { levelId: string | null; comment: string };
}

/** Readings side by side: for each criterion the levels and comments, with what differs marked by a word and a shape. */
export function Comparison({ rubric, readings, disagreements }: Props) {
  const w = useWords(comparisonWords);
  const say = useRecommendation();
  const { levels } = rubric.content;
  const apart = (id: string) => disagreements.find(({ about }) => about === id)?.by;
  const rows = rowsOf(rubric, readings, w.overall);
  const outcomeDiffers = apart('outcome') !== undefined;
  return (
    <table className={styles.comparison}>
      <caption>
        <span className="unseen">{w.caption}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{w.criterion}</th>
          {readings.map(({ key, readerName, seat }) => (
            <th key={key} scope="col">
              {readerName}
              <span className={styles.seat}>{w.seats[seat]}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className={apart(row.id) === undefined ? undefined : styles.differs}>
            <th scope="row">
              {row.title}
              {row.mustMeet && <span className={styles.seat}>{w.mustMeet}</span>}
              {apart(row.id) !== undefined && <Apart>{w.apart(apart(row.id)!)}</Apart>}
            </th>
            {readings.map((reading) => {
              const { levelId, comment } = row.levelOf(reading);
              const position = levels.findIndex(({ id }) => id === levelId);
              return (
                <td key={reading.key} data-label={reading.readerName}>
                  <Level position={position} of={levels.length} name={levels[position]?.title ?? w.noLevel} />
                  {comment && <p>{comment}</p>}
                </td>
              );
            })}
          </tr>
        ))}
        <tr className={outcomeDiffers ? styles.differs : undefined}>
          <th scope="row">
            {w.recommends}
            {outcomeDiffers && <Apart>{w.differs}</Apart>}
          </th>
          {readings.map((reading) => (
            <td key={reading.key} data-label={reading.readerName}>
              <strong>{say(reading.recommendation, reading.credits)}</strong>
              {reading.more}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function Apart({ children }: { children: ReactNode }) {
  return (
    <span className={styles.apart}>
      <span aria-hidden="true">◆ </span>
      {children}
    </span>
  );
}

function rowsOf({ content }: Api['ScoringRubric'], readings: readonly Compared[], overall: string): Row[] {
  const criteria = content.criteria.map(({ id, title, description, mustMeet }) => ({
    id,
    title,
    description,
    mustMeet,
    levelOf: ({ scores }: Compared) =>
      scores.find(({ criterionId }) => criterionId === id) ?? { levelId: null, comment: '' },
  }));
  if (readings.every(({ overallLevelId }) => overallLevelId === null)) return criteria;
  const levelOf = ({ overallLevelId }: Compared) => ({ levelId: overallLevelId, comment: '' });
  return [...criteria, { id: 'overall', title: overall, description: '', mustMeet: false, levelOf }];
}
