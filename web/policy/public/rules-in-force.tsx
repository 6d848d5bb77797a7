import { $api, type Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { Asked } from '../../kit/status/asked.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { collegeWords } from './college.words.js';
import styles from './college.module.css';

/** The policy in plain words, topic by topic, each rule with what it rests on. */
export function RulesInForce({ code, policy }: { code: string; policy: Api['PublicPolicy'] }) {
  const w = useWords(collegeWords);
  const { calendarDay } = useFormat();
  const topics = [...new Set(policy.rules.map(({ topic }) => topic))];
  return (
    <Card title={w.rules}>
      <p className="soft">
        {w.rulesInForce(policy.versionNo, calendarDay(policy.inForceFrom))} {w.rulesLanguage}
      </p>
      <div className={styles.rules} lang="en">
        {topics.map((topic) => (
          <section key={topic}>
            <h3>{topic}</h3>
            {policy.rules
              .filter((rule) => rule.topic === topic)
              .map(({ text, source }) => (
                <p key={text}>
                  {text} {source && <span className={styles.beside}>{w.restsOn(source)}</span>}
                </p>
              ))}
          </section>
        ))}
      </div>
      <Versions code={code} />
    </Card>
  );
}

function Versions({ code }: { code: string }) {
  const w = useWords(collegeWords);
  const { calendarDay } = useFormat();
  const versions = $api.useQuery('get', '/api/institutions/{code}/policies', { params: { path: { code } } });
  return (
    <details>
      <summary className={styles.summary}>{w.versions}</summary>
      <Asked query={versions}>
        {({ rows }) => (
          <ul className={styles.versions}>
            {rows.map(({ id, versionNo, inForceFrom, note, standing }) => (
              <li key={id}>
                <strong>{w.version(versionNo)}</strong>, {calendarDay(inForceFrom)}, {w.standing[standing]}.{' '}
                <span lang="en">{note}</span>
              </li>
            ))}
          </ul>
        )}
      </Asked>
    </details>
  );
}
