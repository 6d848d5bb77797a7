import { Button } from '../../kit/action/button.js';
import { Page } from '../../kit/page/page.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { AnswersGiven } from './answers-given.js';
import type { Answering } from './answering.rules.js';
import type { AttestorForm } from './asking.js';
import { attestWords } from './attest.words.js';
import styles from './attest.module.css';

/** That the answer arrived, and what it was: to print or keep. */
export function ReceiptPage({ form, state: { said, answeredAt, declined } }: { form: AttestorForm; state: Answering }) {
  const w = useWords(attestWords);
  const { moment } = useFormat();
  const when = moment(answeredAt ?? form.expiresAt);
  return (
    <Page
      title={w.thanks}
      width="narrow"
      lead={<p>{declined ? w.receivedNo(form.institution, when) : w.received(form.institution, when)}</p>}
    >
      <p>{w.closeNow}</p>
      {!declined && <AnswersGiven form={form} said={said} />}
      <section className={styles.part}>
        <h2>{w.wrong}</h2>
        <p>{w.wrongHow(form.learner)}</p>
      </section>
      <div>
        <Button look="quiet" onPress={() => window.print()}>
          {w.print}
        </Button>
      </div>
    </Page>
  );
}
