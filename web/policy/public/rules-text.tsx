import type { Api } from '../../api/client.js';
import { useWords } from '../../words/words.js';
import { collegeWords } from './college.words.js';
import styles from './college.module.css';

/** Rules in plain words, topic by topic, each with what it rests on. */
export function RulesText({ rules }: { rules: readonly Api['PlainRule'][] }) {
  const w = useWords(collegeWords);
  const topics = [...new Set(rules.map(({ topic }) => topic))];
  return (
    <div className={styles.rules} lang="en">
      {topics.map((topic) => (
        <section key={topic}>
          <h3>{topic}</h3>
          {rules
            .filter((rule) => rule.topic === topic)
            .map(({ text, source }) => (
              <p key={text}>
                {text} {source && <span className={styles.beside}>{w.restsOn(source)}</span>}
              </p>
            ))}
        </section>
      ))}
    </div>
  );
}
