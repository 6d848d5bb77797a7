import type { Api } from '../../api/client.js';
import { Disclosure } from '../../kit/page/disclosure.js';
import { passRule, shareOf } from '../../rubric/pass.rules.js';
import { passWords } from '../../rubric/pass.words.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { ideaWords } from './idea.words.js';
import styles from './idea.module.css';

/** What earns credit by a rubric, and its criteria with what each level looks like. */
export function Criteria({ rubric }: { rubric: Api['RubricBody'] }) {
  const w = useWords(ideaWords);
  const pass = useWords(passWords);
  const format = useFormat();
  const { levels, threshold, criteria } = rubric;
  const minimumLevel = levels.find(({ id }) => id === threshold.minimumLevel)!.title;
  const judged = { threshold: { ...threshold, minimumLevel }, criteria };
  const byMean = threshold.model === 'weighted_mean';
  return (
    <>
      {passRule(pass, judged, format.number).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <div>
        {criteria.map((criterion) => (
          <Disclosure key={criterion.id} title={criterion.title}>
            <div className={styles.criterion}>
              <Share share={shareOf(criterion, judged)} />
              {criterion.description && <p>{criterion.description}</p>}
              {criterion.mustMeet && <p>{w.mustMeet}</p>}
              <dl className={styles.levels}>
                {levels.toReversed().map(({ id, title, score }) => (
                  <div key={id}>
                    <dt>
                      {title}
                      {byMean && ` (${pass.points(format.number(score / 100))})`}
                    </dt>
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

/** How much of the mean a criterion counts for, where they differ. */
function Share({ share }: { share: number | null }) {
  const pass = useWords(passWords);
  const format = useFormat();
  return share === null ? null : <p className="soft small">{pass.share(format.percent(share))}</p>;
}
