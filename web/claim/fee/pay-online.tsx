import { useState } from 'react';
import { $api, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Failure } from '../../kit/status/failure.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { feeWords } from './fee.words.js';

/** The way to pay: online where the college takes it, else where to go. Nothing for a fee that is not due. */
export function PayOnline({ fee }: { fee: Api['FeeView'] }) {
  const w = useWords(feeWords);
  const { money } = useFormat();
  const { mutateAsync } = $api.useMutation('post', '/api/claims/{id}/checkout');
  const [error, setError] = useState<unknown>(null);
  const { payOnline } = fee.moves;
  if (fee.state !== 'due' || !payOnline) return null;
  const pay = async () => {
    setError(null);
    try {
      const { url } = await mutateAsync({ params: { path: { id: fee.claimId } } });
      window.location.assign(url);
    } catch (failure) {
      setError(failure);
    }
  };
  const here = payOnline.length === 0;
  return (
    <>
      <p>{here ? w.payHow : w.payAtCollege}</p>
      <Failure error={error} />
      {here && (
        <p>
          <Button onPress={pay}>{w.payOnline(money(fee.cents))}</Button>
        </p>
      )}
      <p className="soft">{w.cannotPay}</p>
    </>
  );
}
