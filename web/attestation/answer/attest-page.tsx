import { useQuery } from '@tanstack/react-query';
import { useReducer } from 'react';
import { useLinkKey } from '../../account/open/link-key.js';
import { OpenPage } from '../../account/open/open-page.js';
import { api, given } from '../../api/client.js';
import { isProblem } from '../../api/problem.js';
import { Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { Failure } from '../../kit/status/failure.js';
import { useWords } from '../../words/words.js';
import { beginning, step } from './answering.rules.js';
import { AskedPage } from './asked-page.js';
import { attestWords } from './attest.words.js';
import { CodePage } from './code-page.js';
import { DeclinePage } from './decline-page.js';
import { ReceiptPage } from './receipt-page.js';
import { SignPage } from './sign-page.js';
import { WhoAsks } from './who-asks.js';

/**
 * What a supervisor's link opens. Until the code is typed it shows the name of the college and nothing else, and asks for
 * nothing that changes anything: mail scanners open links, too.
 */
export function AttestPage() {
  const key = useLinkKey();
  const door = useQuery({
    queryKey: ['attestor door', key],
    queryFn: () => given(api.POST('/api/attestor/door', { body: { key } })),
    enabled: key !== '',
    throwOnError: false,
    staleTime: Infinity,
  });
  // A door that opened stays open: after the answer there is nothing to look at any more, but a receipt to read.
  const shut = door.data === undefined && isProblem(door.error) && door.error.status < 500;
  if (key === '' || shut) {
    return (
      <OpenPage>
        <NoWayIn error={door.error} />
      </OpenPage>
    );
  }
  return (
    <OpenPage college={door.data?.institution}>
      <Asked query={door}>{({ institution }) => <Answering linkKey={key} college={institution} />}</Asked>
    </OpenPage>
  );
}

function Answering({ linkKey, college }: { linkKey: string; college: string }) {
  const [state, go] = useReducer(step, beginning);
  const { form } = state;
  if (state.at === 'who') return <WhoAsks linkKey={linkKey} college={college} go={go} />;
  if (state.at === 'code' || form === null) return <CodePage linkKey={linkKey} state={state} go={go} />;
  switch (state.at) {
    case 'asked':
      return <AskedPage key={state.page} form={form} state={state} go={go} />;
    case 'sign':
      return <SignPage linkKey={linkKey} form={form} state={state} go={go} />;
    case 'decline':
      return <DeclinePage linkKey={linkKey} form={form} go={go} />;
    case 'done':
      return <ReceiptPage form={form} state={state} />;
  }
}

/** The link is wrong, or its request is over; a request that is over says why. */
function NoWayIn({ error }: { error: unknown }) {
  const w = useWords(attestWords);
  if (isProblem(error) && error.status !== 404) {
    return (
      <Page title={w.overTitle} width="narrow">
        <Failure error={error} />
      </Page>
    );
  }
  return (
    <Page title={w.badTitle} width="narrow">
      <p>{w.badWhy}</p>
    </Page>
  );
}
