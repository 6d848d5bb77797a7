import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { $api, api, given, type Api } from '../../../api/client.js';
import { Button } from '../../../kit/action/button.js';
import { TextArea, TextField } from '../../../kit/form/inputs.js';
import { Window } from '../../../kit/overlay/window.js';
import { Actions } from '../../../kit/page/page.js';
import { Asked } from '../../../kit/status/asked.js';
import { Failure } from '../../../kit/status/failure.js';
import { sharedWords } from '../../../words/shared.words.js';
import { useWords } from '../../../words/words.js';
import { casesSearch } from '../cases.search.js';
import { bulkWords, type Act } from './bulk.words.js';
import { LeftOut } from './left-out.js';

type Asking = Api['NewBulkAct'];

interface Props {
  act: Act;
  claimIds: string[];
  onClose: () => void;
  onAsked: () => void;
}

/** Asks what it needs, tries it on the server, and shows for how many it works before anything is done. */
export function BulkWindow({ act, claimIds, onClose, onAsked }: Props) {
  const w = useWords(bulkWords);
  const [asking, setAsking] = useState<Asking | null>(
    act === 'extend' || act === 'take_back_offers' ? null : { act, claimIds },
  );
  return (
    <Window title={w.titles[act](claimIds.length)} open onClose={onClose}>
      <p>{w.follows[act]}</p>
      {act === 'extend' && <Days onSet={(days) => setAsking({ act, claimIds, days })} />}
      {act === 'take_back_offers' && <Why onSet={(reason) => setAsking({ act, claimIds, reason })} />}
      {asking && <Rehearsed key={JSON.stringify(asking)} asking={asking} onClose={onClose} onAsked={onAsked} />}
    </Window>
  );
}

function Days({ onSet }: { onSet: (days: number) => void }) {
  const w = useWords(bulkWords);
  const [days, setDays] = useState('5');
  return (
    <Trying onTry={() => onSet(Number(days))}>
      <TextField
        dense
        short
        label={w.days}
        type="number"
        min={1}
        max={250}
        value={days}
        onChange={(event) => setDays(event.target.value)}
      />
    </Trying>
  );
}

function Why({ onSet }: { onSet: (reason: string) => void }) {
  const w = useWords(bulkWords);
  const [reason, setReason] = useState('');
  return (
    <Trying onTry={() => onSet(reason)}>
      <TextArea
        dense
        label={w.reason}
        hint={w.reasonHint}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Trying>
  );
}

function Trying({ onTry, children }: { onTry: () => void; children: React.ReactNode }) {
  const w = useWords(bulkWords);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onTry();
      }}
    >
      {children}
      <Actions>
        <Button type="submit" look="quiet" compact>
          {w.tryIt}
        </Button>
      </Actions>
    </form>
  );
}

/** The server's rehearsal, and the act for those cases that it works for. */
function Rehearsed({ asking, onClose, onAsked }: { asking: Asking; onClose: () => void; onAsked: () => void }) {
  const w = useWords(bulkWords);
  const s = useWords(sharedWords);
  const navigate = useNavigate();
  const [error, setError] = useState<unknown>(null);
  const ask = $api.useMutation('post', '/api/bulk-acts');
  const rehearsal = useQuery({
    queryKey: ['rehearsal', asking],
    queryFn: () => given(api.POST('/api/bulk-act-rehearsal', { body: asking })),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const act = async (claimIds: string[]) => {
    setError(null);
    try {
      const { id } = await ask.mutateAsync({ body: { ...asking, claimIds } });
      await navigate({ to: '/claims', search: (now: object) => casesSearch({ ...now, act: id }), replace: true });
      onAsked();
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <Asked query={rehearsal}>
      {({ can, cannot, claims }) => (
        <>
          <p role="status">
            <strong>{can > 0 ? w.can(can) : w.nobodyCan}</strong> {can > 0 && w.takesBack}
          </p>
          {cannot > 0 && <LeftOut title={w.cannot(cannot)} claims={claims} />}
          <Failure error={error} />
          <Actions>
            {can > 0 && (
              <Button
                onPress={() =>
                  act(claims.filter(({ refusals }) => refusals.length === 0).map(({ claimId }) => claimId))
                }
              >
                {w.confirms[asking.act](can)}
              </Button>
            )}
            <Button look="quiet" onPress={onClose}>
              {s.cancel}
            </Button>
          </Actions>
        </>
      )}
    </Asked>
  );
}
