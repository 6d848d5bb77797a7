import { $api, type Api } from '../../api/client.js';
import { Confirm } from '../../kit/overlay/confirm.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { AskReason } from '../ask-reason.js';
import styles from '../award.module.css';
import { ledgerWords } from '../ledger.words.js';
import { batchWords } from './batch.words.js';

/** Releasing, which takes a second person, and giving up. Nothing once the batch has left. */
export function BatchActs({ batch }: { batch: Api['BatchView'] }) {
  const w = useWords(batchWords);
  const l = useWords(ledgerWords);
  const format = useFormat();
  const credits = (amount: string) => l.creditsIn(format.credits(amount));
  const path = { params: { path: { id: batch.id } } };
  const release = $api.useMutation('post', '/api/batches/{id}/release');
  const discard = $api.useMutation('post', '/api/batches/{id}/discard');
  if (batch.status !== 'prepared') return null;
  const { otherRegistrars: others, moves } = batch;
  return (
    <>
      <div className={styles.check}>
        <Confirm
          label={w.release}
          look="act"
          refusals={moves.release}
          title={w.releaseTitle}
          act={w.release}
          onConfirm={() => release.mutateAsync(path)}
        >
          <p>
            {w.releaseWhy(
              l.lines(batch.lines),
              credits(batch.creditsAwarded),
              batch.voids > 0 ? credits(batch.creditsVoided) : null,
            )}
          </p>
        </Confirm>
        {moves.release.length > 0 && (
          <p className="soft small">{others.length > 0 ? w.askOther(format.list(others)) : w.askNobody}</p>
        )}
      </div>
      <AskReason
        label={w.discard}
        refusals={moves.discard}
        title={w.discardTitle}
        why={w.discardWhy}
        act={w.discard}
        onReason={(reason) => discard.mutateAsync({ ...path, body: { reason } })}
      />
    </>
  );
}
