import { $api, type Api } from '../../api/client.js';
import { useHas } from '../../account/session.js';
import { Confirm } from '../../kit/overlay/confirm.js';
import { Card } from '../../kit/page/card.js';
import { Disclosure } from '../../kit/page/disclosure.js';
import { Asked } from '../../kit/status/asked.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { AccountForm } from './account-form.js';
import { paymentWords } from './payment.words.js';

/** Who takes the college's fees online. */
export function PaymentCard() {
  return useHas('admin') ? <SetUp /> : null;
}

function SetUp() {
  const w = useWords(paymentWords);
  const setUp = $api.useQuery('get', '/api/institution/payment-account');
  return (
    <Card title={w.title}>
      <Asked query={setUp}>
        {(known) => (
          <>
            {known.account ? <Account account={known.account} /> : <p>{w.none}</p>}
            <Disclosure title={known.account ? w.change : w.set}>
              <AccountForm setUp={known} />
            </Disclosure>
            {known.account && <End />}
          </>
        )}
      </Asked>
    </Card>
  );
}

function Account({ account }: { account: Api['PaymentAccountView'] }) {
  const w = useWords(paymentWords);
  const { day } = useFormat();
  return (
    <p>
      {w.account(account.mode, account.keyEnd)}{' '}
      <span className="soft">{w.setBy(account.setByName, day(account.setAt))}</span>
    </p>
  );
}

function End() {
  const w = useWords(paymentWords);
  const { mutateAsync } = $api.useMutation('delete', '/api/institution/payment-account');
  return (
    <Confirm compact label={w.end} title={w.endTitle} act={w.end} actLook="stop" onConfirm={() => mutateAsync({})}>
      <p>{w.endWhy}</p>
    </Confirm>
  );
}
