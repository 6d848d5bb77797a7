import { $api, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Confirm } from '../../kit/overlay/confirm.js';
import { Card } from '../../kit/page/card.js';
import { Disclosure } from '../../kit/page/disclosure.js';
import { Failure } from '../../kit/status/failure.js';
import { Chip } from '../../kit/status/status.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { overButShown } from './holding.rules.js';
import { holdingWords } from './holding.words.js';
import styles from './holding.module.css';

/** The links by which one shows a credential, and what each tells to whoever has it. */
export function Shares({ credential }: { credential: Api['OwnCredential'] }) {
  const w = useWords(holdingWords);
  const path = { id: credential.id };
  const share = $api.useMutation('post', '/api/credentials/{id}/shares');
  return (
    <>
      <Disclosure title={w.share}>
        <p>{w.tells}</p>
        <ul>
          <li>{w.tellsCourse}</li>
          {credential.tellsResults && <li>{w.tellsResults}</li>}
          {credential.tellsFiles && <li>{w.tellsFiles}</li>}
        </ul>
        <p>{w.tellsNot}</p>
        <Failure error={share.error} />
        <ShareLines credential={credential} />
        <Button look="quiet" compact onPress={() => share.mutateAsync({ params: { path } }).catch(() => undefined)}>
          {w.newLink}
        </Button>
      </Disclosure>
    </>
  );
}

/** Links to what no longer holds, so that they can be ended. Nothing where there is none. */
export function OldShares({ credentials }: { credentials: readonly Api['OwnCredential'][] }) {
  const w = useWords(holdingWords);
  const { day } = useFormat();
  const old = overButShown(credentials);
  if (old.length === 0) return null;
  return (
    <Card title={w.oldLinks}>
      <p className="soft small">{w.oldLinksLead}</p>
      <ul className={styles.held}>
        {old.map((one) => (
          <li key={one.id}>
            <div className={styles.head}>
              <strong>{one.title}</strong>
              <Chip>{w.over[one.revokedBecause!](day(one.revokedAt!))}</Chip>
            </div>
            <ShareLines credential={one} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function ShareLines({ credential: { id, shares } }: { credential: Api['OwnCredential'] }) {
  const end = $api.useMutation('delete', '/api/credentials/{id}/shares/{shareId}');
  return shares.map((one) => (
    <ShareLine key={one.id} share={one} onEnd={() => end.mutateAsync({ params: { path: { id, shareId: one.id } } })} />
  ));
}

function ShareLine({
  share: { url, opened, lastOpenedAt },
  onEnd,
}: {
  share: Api['ShareView'];
  onEnd: () => Promise<unknown>;
}) {
  const w = useWords(holdingWords);
  const { day } = useFormat();
  return (
    <div className={styles.share}>
      <input
        readOnly
        value={url}
        aria-label={w.link}
        onFocus={(event) => event.target.select()}
        className={styles.url}
      />
      <span className="soft small">{lastOpenedAt ? w.opened(opened, day(lastOpenedAt)) : w.notOpened}</span>
      <span className={styles.files}>
        <Button look="quiet" compact onPress={() => navigator.clipboard.writeText(url)}>
          {w.copy}
        </Button>
        <Confirm label={w.end} compact title={w.endTitle} act={w.end} actLook="stop" onConfirm={onEnd}>
          <p>{w.endWhy}</p>
        </Confirm>
      </span>
    </div>
  );
}
