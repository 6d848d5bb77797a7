import type { Api } from '../../api/client.js';
import { Paragraphs } from '../../kit/text/paragraphs.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { askingWords } from './asking.words.js';
import styles from './asking.module.css';

interface Props {
  asked: Api['AskedView'];
  relation: string;
  message: string;
}

/** What a supervisor is asked about: the work with all that is told of it, and the statements. */
export function AskedAbout({ asked: { experience, statements }, relation, message }: Props) {
  const w = useWords(askingWords);
  const { month } = useFormat();
  const { title, organisation, fromOn, toOn, hoursPerWeek, duties } = experience;
  const span = w.dates(month(fromOn), toOn === null ? w.now : month(toOn));
  return (
    <dl className={styles.asked}>
      {message && (
        <div>
          <dt>{w.message}</dt>
          <dd>
            <Paragraphs text={message} />
          </dd>
        </div>
      )}
      <div>
        <dt>{w.howYouKnow}</dt>
        <dd>{relation}</dd>
      </div>
      <div>
        <dt>{w.workShown}</dt>
        <dd>
          <strong>{[title, organisation].filter(Boolean).join(', ')}</strong>
          <div className="soft">
            {[span, hoursPerWeek !== null && w.hours(hoursPerWeek)].filter(Boolean).join(' · ')}
          </div>
          {duties && <Paragraphs text={duties} />}
        </dd>
      </div>
      <div>
        <dt>{w.statements}</dt>
        <dd>
          <ol className={styles.statements}>
            {statements.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ol>
        </dd>
      </div>
    </dl>
  );
}
