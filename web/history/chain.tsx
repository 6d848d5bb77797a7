import { useMutation } from '@tanstack/react-query';
import { api, given } from '../api/client.js';
import { Button } from '../kit/action/button.js';
import { Card } from '../kit/page/card.js';
import { Failure } from '../kit/status/failure.js';
import { Note } from '../kit/status/status.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { auditWords } from './audit.words.js';
import styles from './audit.module.css';

/** Computes every seal again on request, and says in a sentence whether the trail is whole. */
export function Chain() {
  const w = useWords(auditWords);
  const format = useFormat();
  const check = useMutation({ mutationFn: () => given(api.GET('/api/audit/verification')) });
  const { data } = check;
  return (
    <Card title={w.chain}>
      <div role="status" className={styles.chain}>
        {check.isPending && <p>{w.verifying}</p>}
        {data && (
          <Note tone={data.whole ? 'act' : 'stop'}>
            <p>
              <strong>
                {data.whole
                  ? w.whole(format.number(data.verified))
                  : w.broken(format.number(data.firstBroken ?? 0), format.number(data.verified))}
              </strong>
            </p>
            <p className="small">
              {w.head} <span className={styles.hash}>{data.head}</span>
            </p>
          </Note>
        )}
      </div>
      <Failure error={check.error} />
      <div>
        <Button look="quiet" compact onPress={() => check.mutateAsync().catch(() => undefined)}>
          {data ? w.verifyAgain : w.verify}
        </Button>
      </div>
    </Card>
  );
}
