import { $api, type Api } from '../../api/client.js';
import { useHas } from '../../account/session.js';
import { Confirm } from '../../kit/overlay/confirm.js';
import { Card } from '../../kit/page/card.js';
import { Disclosure } from '../../kit/page/disclosure.js';
import { Asked } from '../../kit/status/asked.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { deliveryWords } from './delivery.words.js';
import { TargetForm } from './target-form.js';

/** Where released batches are taken to. */
export function DeliveryCard() {
  return useHas('admin') ? <SetUp /> : null;
}

function SetUp() {
  const w = useWords(deliveryWords);
  const setUp = $api.useQuery('get', '/api/institution/delivery-target');
  return (
    <Card title={w.title}>
      <Asked query={setUp}>
        {({ target }) => (
          <>
            {target ? <Target target={target} /> : <p>{w.none}</p>}
            <Disclosure title={target ? w.change : w.set}>
              <TargetForm />
            </Disclosure>
            {target && <End />}
          </>
        )}
      </Asked>
    </Card>
  );
}

function Target({ target }: { target: Api['TargetView'] }) {
  const w = useWords(deliveryWords);
  const { day } = useFormat();
  return (
    <>
      <p>{target.kind === 'sftp' ? w.sftp(target.place) : w.webhook(target.place)}</p>
      <p className="soft">
        {target.fingerprint && w.key(target.fingerprint)} {w.setBy(target.setByName, day(target.setAt))}
      </p>
    </>
  );
}

function End() {
  const w = useWords(deliveryWords);
  const { mutateAsync } = $api.useMutation('delete', '/api/institution/delivery-target');
  return (
    <Confirm compact label={w.end} title={w.end} act={w.end} actLook="stop" onConfirm={() => mutateAsync({})}>
      <p>{w.endWhy}</p>
    </Confirm>
  );
}
