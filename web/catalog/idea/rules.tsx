import type { Api } from '../../api/client.js';
import styles from './idea.module.css';

/** A policy in plain words, topic by topic. */
export function Rules({ rules }: { rules: readonly Api['PlainRule'][] }) {
  const topics = [...new Set(rules.map(({ topic }) => topic))];
  return (
    <div className={styles.rules}>
      {topics.map((topic) => (
        <section key={topic}>
          <h3>{topic}</h3>
          <ul>
            {rules
              .filter((rule) => rule.topic === topic)
              .map(({ text, source }) => (
                <li key={text}>
                  {text} {source && <span className="soft small">({source})</span>}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
