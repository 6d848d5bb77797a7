import { useState } from 'react';
import { $api, type Api } from '../../api/client.js';
import { Select } from '../../kit/form/inputs.js';
import { Confirm } from '../../kit/overlay/confirm.js';
import { toast } from '../../kit/overlay/toast.js';
import { Card } from '../../kit/page/card.js';
import { Time } from '../../kit/page/time.js';
import { Asked } from '../../kit/status/asked.js';
import { useWords } from '../../words/words.js';
import { signingWords } from './signing.words.js';

type Why = Api['SigningRotation']['because'];

/** The keys that the college signs with: the one in use, those before it, and a new one in its place. */
export function SigningCard({ code }: { code: string }) {
  const w = useWords(signingWords);
  const keys = $api.useQuery('get', '/api/institutions/{code}/signing-keys', { params: { path: { code } } });
  return (
    <Card title={w.title}>
      <p className="soft">{w.lead}</p>
      <Asked query={keys}>
        {(all) => (
          <>
            {all.length === 0 && <p>{w.none}</p>}
            <ul>
              {all.map(({ id, createdAt, retiredAt, retiredBecause }) => (
                <li key={id}>
                  <strong>{retiredBecause === null ? w.inUse : w.retired[retiredBecause]}</strong> · {w.since}{' '}
                  <Time at={createdAt} />
                  {retiredAt !== null && (
                    <>
                      {' '}
                      {w.until} <Time at={retiredAt} />
                    </>
                  )}{' '}
                  ·{' '}
                  <a href={`/api/institutions/${code}/signing-keys/${id}`} download={`${code}-${id}.pem`}>
                    {w.publicKey}
                  </a>
                  {retiredBecause !== null && retiredBecause !== 'exposed' && (
                    <>
                      {' '}
                      <Expose keyId={id} />
                    </>
                  )}
                </li>
              ))}
            </ul>
            {all[0]?.retiredAt === null && <Replace keyId={all[0].id} />}
          </>
        )}
      </Asked>
    </Card>
  );
}

function Replace({ keyId }: { keyId: string }) {
  const w = useWords(signingWords);
  const [because, setBecause] = useState<Why>('routine');
  const rotate = $api.useMutation('post', '/api/institution/signing-keys');
  return (
    <Confirm
      label={w.replace}
      title={w.replaceTitle}
      act={w.replace}
      onConfirm={() => rotate.mutateAsync({ body: { replaces: keyId, because } }).then(() => toast(w.done))}
    >
      <p>{w.explained}</p>
      <Select dense label={w.why} value={because} onChange={(event) => setBecause(event.target.value as Why)}>
        <option value="routine">{w.routine}</option>
        <option value="exposed">{w.exposed}</option>
      </Select>
    </Confirm>
  );
}

/** For a former key, found out later. */
function Expose({ keyId }: { keyId: string }) {
  const w = useWords(signingWords);
  const expose = $api.useMutation('post', '/api/institution/signing-keys/{keyId}/exposure');
  return (
    <Confirm
      label={w.exposed}
      compact
      title={w.exposeTitle}
      act={w.expose}
      actLook="stop"
      onConfirm={() => expose.mutateAsync({ params: { path: { keyId } } }).then(() => toast(w.exposeDone))}
    >
      <p>{w.exposeExplained}</p>
    </Confirm>
  );
}
