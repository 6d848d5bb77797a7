import { useSession } from '../account/session.js';
import { Card } from '../kit/page/card.js';
import { Page } from '../kit/page/page.js';
import { useWords } from '../words/words.js';
import styles from './help.module.css';
import { helpWords } from './help.words.js';

/** All help: page by page, the words of the field, and whom to ask. */
export function HelpPage() {
  const w = useWords(helpWords);
  const { institution } = useSession();
  return (
    <Page title={w.title} width="narrow" lead={w.lead}>
      {institution && (
        <Card title={w.contact}>
          <p>{w.contactText(institution.name)}</p>
          <p>{w.contactMail}</p>
          <p>
            <a href={`/colleges/${institution.code}`}>{w.publicPage(institution.name)}</a>
          </p>
        </Card>
      )}
      {[w.otherwise, ...w.topics].map(({ title, text }) => (
        <section key={title} className={styles.topic}>
          <h2>{title}</h2>
          {text.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      ))}
      <section className={styles.topic}>
        <h2>{w.terms}</h2>
        <dl className={styles.terms}>
          {w.glossary.map(([term, meaning]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Page>
  );
}
