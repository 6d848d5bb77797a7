import type { Api } from '../../api/client.js';
import { Disclosure } from '../../kit/page/disclosure.js';
import { useWords } from '../../words/words.js';
import { ideaWords } from './idea.words.js';
import styles from './idea.module.css';

/** The criteria of a rubric with what each level looks like, the level that is enough told first. */
export function Criteria({ rubric }: { rubric: Api['RubricBody'] }) {
  const w = useWords(ideaWords);
  const enough = rubric.levels.find(({ id }) => id === rubric.threshold.minimumLevel);
  return (
    <>
      {enough && <p>{w.enough(enough.title)}</p>}
      <div>
        {rubric.criteria.map((criterion) => (
          <Disclosure key={criterion.id} title={criterion.title}>
            <div className={styles.criterion}>
              {criterion.description && <p>{criterion.description}</p>}
              {criterion.mustMeet && <p>{w.mustMeet}</p>}
              <dl className={styles.levels}>
                {rubric.levels.toReversed().map(({ id, title }) => (
                  <div key={id}>
                    <dt>{title}</dt>
                    <dd>{criterion.descriptors.find(({ levelId }) => levelId === id)?.text}</dd>
                  </div>
                ))}
              </dl>
            </div>
          </Disclosure>
        ))}
      </div>
    </>
  );
}
