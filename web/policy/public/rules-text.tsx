import type { Api } from '../../api/client.js';
import { useLanguage, useWords } from '../../words/words.js';
import { collegeWords } from './college.words.js';
import { plainRules } from './plain.rules.js';
import { rulesWords } from './rules.words.js';
import styles from './college.module.css';

/** A policy in plain words, topic by topic, each rule with what it rests on. What a college wrote itself stays as it is. */
export function RulesText({ knobs }: { knobs: Api['Knobs'] }) {
  const w = useWords(collegeWords);
  const { topics: named } = useWords(rulesWords);
  const rules = plainRules(knobs, useLanguage());
  const topics = [...new Set(rules.map(({ topic }) => topic))];
  return (
    <div className={styles.rules}>
      {topics.map((topic) => (
        <section key={topic}>
          <h3>{named[topic]}</h3>
          {rules
            .filter((rule) => rule.topic === topic)
            .map(({ text, source, written }) => (
              <p key={text}>
                <span lang={written ? 'en' : undefined}>{text}</span>{' '}
                {source && <span className={styles.beside}>{w.restsOn(source)}</span>}
              </p>
            ))}
        </section>
      ))}
    </div>
  );
}
