import { Link, useParams } from '@tanstack/react-router';
import { useSession } from '../../account/session.js';
import { $api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { useWords } from '../../words/words.js';
import { Letter } from './letter.js';
import { letterWords } from './letter.words.js';
import styles from './letter.module.css';

/** The decision in force as a letter, to print. */
export function LetterPage() {
  const { claimId } = useParams({ from: '/shell/claims/$claimId/letter' });
  const { institution } = useSession();
  const w = useWords(letterWords);
  const path = { params: { path: { id: claimId } } };
  const claim = $api.useQuery('get', '/api/claims/{id}', path);
  const decisions = $api.useQuery('get', '/api/claims/{id}/decisions', path);
  return (
    <Page
      title={w.letterTitle}
      width="narrow"
      back={
        <Link to="/claims/$claimId" params={{ claimId }}>
          {w.back}
        </Link>
      }
      actions={<Button onPress={() => window.print()}>{w.printNow}</Button>}
    >
      <Asked query={claim}>
        {({ learner, target, reference }) => (
          <Asked query={decisions}>
            {({ decisions: [decision] }) =>
              decision ? (
                <article className={styles.sheet}>
                  <h2 className={styles.college}>{institution?.name}</h2>
                  <dl className={styles.head}>
                    <div>
                      <dt>{w.to}</dt>
                      <dd>
                        {learner.name}
                        {learner.studentId && `, ${learner.studentId}`}
                      </dd>
                    </div>
                    <div>
                      <dt>{w.about}</dt>
                      <dd>
                        {target.title}, {w.reference(reference)}
                      </dd>
                    </div>
                  </dl>
                  <Letter decision={decision} />
                </article>
              ) : (
                <p>{w.none}</p>
              )
            }
          </Asked>
        )}
      </Asked>
    </Page>
  );
}
