import type { Api } from '../../api/client.js';
import { WideTable } from '../../kit/table/table.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { finishWords } from '../finish/finish.words.js';
import { rubricWords } from '../rubric/rubric.words.js';
import { toScore } from '../sheet/sheet.rules.js';
import { talkWords } from './talk.words.js';
import styles from './talk.module.css';

interface Props {
  discussion: Api['DiscussionView'];
  rubric: Api['ScoringRubric'];
}

/** The readings side by side: levels first, those that differ marked in words, then what each wrote. */
export function Readings({ discussion: { disagreements, readings }, rubric }: Props) {
  const w = useWords(talkWords);
  const r = useWords(rubricWords);
  const f = useWords(finishWords);
  const format = useFormat();
  const title = (id: string | null) => rubric.content.levels.find((level) => level.id === id)?.title ?? r.notScored;
  const apart = (key: string) => disagreements.find(({ about }) => about === key)?.by;
  const texts = [
    { name: w.summary, of: (one: Api['SharedReading']) => one.summary },
    { name: w.rationale, of: (one: Api['SharedReading']) => one.rationale },
    { name: w.note, of: (one: Api['SharedReading']) => one.privateNote },
  ];
  return (
    <section className={styles.part}>
      <h3>{w.differs}</h3>
      {apart('outcome') !== undefined && <p>{w.outcomeDiffers}</p>}
      <WideTable label={w.differs}>
        <table className={styles.readings}>
          <thead>
            <tr>
              <td />
              {readings.map(({ reader, mine }) => (
                <th key={reader} scope="col">
                  {mine ? w.you : w.reader(reader)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{w.recommends}</th>
              {readings.map(({ reader, recommendation, credits }) => (
                <td key={reader}>
                  {recommendation ? f.recommendations[recommendation] : w.none}
                  {credits !== null && `, ${w.credits(format.credits(credits))}`}
                </td>
              ))}
            </tr>
            {toScore(rubric, r.overall).map(({ key, title: criterion }) => (
              <tr key={key} className={apart(key) === undefined ? undefined : styles.apart}>
                <th scope="row">
                  {criterion} {apart(key) !== undefined && <b className="small">{w.by(apart(key)!)}</b>}
                </th>
                {readings.map(({ reader, scores, overallLevelId }) => {
                  const score = scores.find(({ criterionId }) => criterionId === key);
                  return (
                    <td key={reader}>
                      <b>{title(key === 'overall' ? overallLevelId : (score?.levelId ?? null))}</b>
                      {score?.comment && <p className="small">{score.comment}</p>}
                    </td>
                  );
                })}
              </tr>
            ))}
            {texts.map(({ name, of }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {readings.map((one) => (
                  <td key={one.reader}>{of(one)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  );
}
