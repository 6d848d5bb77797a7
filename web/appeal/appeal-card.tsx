import { $api, type Api } from '../api/client.js';
import type { Refusal } from '../api/problem.js';
import { Confirm } from '../kit/overlay/confirm.js';
import { Card } from '../kit/page/card.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { appealWords } from './appeal.words.js';
import styles from './appeal.module.css';

/** One appeal: what it says, where it is, and what the college answered. */
export function AppealCard({ appeal, withdraw }: { appeal: Api['AppealView']; withdraw?: readonly Refusal[] }) {
  const w = useWords(appealWords);
  const { day } = useFormat();
  const { mutateAsync } = $api.useMutation('post', '/api/appeals/{id}/withdrawal');
  return (
    <Card title={w.yours} aside={w.filedOn(day(appeal.filedAt))}>
      <p>{w.states[appeal.status]}</p>
      <blockquote className={styles.grounds}>{appeal.grounds}</blockquote>
      {appeal.answer && (
        <>
          <h3>{w.answer}</h3>
          <p className={styles.text}>{appeal.answer}</p>
        </>
      )}
      {appeal.status === 'filed' && withdraw?.length === 0 && (
        <div>
          <Confirm
            label={w.takeBack}
            look="plain"
            title={w.takeBackTitle}
            act={w.takeBackAct}
            onConfirm={() => mutateAsync({ params: { path: { id: appeal.id } } })}
          >
            <p>{w.takeBackWhy}</p>
          </Confirm>
        </div>
      )}
    </Card>
  );
}
