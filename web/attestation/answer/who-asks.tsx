import type { Dispatch } from 'react';
import { $api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Actions, Page } from '../../kit/page/page.js';
import { Failure } from '../../kit/status/failure.js';
import { useWords } from '../../words/words.js';
import type { Step } from './answering.rules.js';
import { attestWords } from './attest.words.js';
import styles from './attest.module.css';

/** Who asks and what for. Names nobody; only the button asks for anything. */
export function WhoAsks({ linkKey, college, go }: { linkKey: string; college: string; go: Dispatch<Step> }) {
  const w = useWords(attestWords);
  const { mutateAsync, error } = $api.useMutation('post', '/api/attestor/code');
  const send = () =>
    mutateAsync({ body: { key: linkKey } }).then(
      () => go({ go: 'code' }),
      () => undefined,
    );
  return (
    <Page title={w.whoTitle} lead={<p>{w.whoLead(college)}</p>} width="narrow">
      <p>{w.minutes}</p>
      <section className={styles.part}>
        <h2>{w.whatHappens}</h2>
        <ol className={styles.list}>
          {w.happens.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ol>
      </section>
      <section className={styles.part}>
        <h2>{w.sayNo}</h2>
        <p>{w.sayNoHow}</p>
      </section>
      <Failure error={error} />
      <Actions>
        <Button onPress={send}>{w.sendCode}</Button>
        <Button look="plain" onPress={() => go({ go: 'code' })}>
          {w.haveCode}
        </Button>
      </Actions>
      <details>
        <summary className={styles.summary}>{w.notMe}</summary>
        <p>{w.notMeHow(college)}</p>
      </details>
    </Page>
  );
}
