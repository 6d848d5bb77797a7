import { getRouteApi, Link } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { Columns, Page } from '../../kit/page/page.js';
import { Asked } from '../../kit/status/asked.js';
import { Stages } from '../../kit/status/stages.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { ledgerWords } from '../ledger.words.js';
import { BatchDelivery } from '../delivery/batch-delivery.js';
import { BatchActs } from './batch-acts.js';
import { BatchAnswers } from './batch-answers.js';
import { BatchContents } from './batch-contents.js';
import { BatchLines } from './batch-lines.js';
import { batchWords } from './batch.words.js';
import { ReleaseCheck } from './release-check.js';

type Batch = Api['BatchView'];
const route = getRouteApi('/shell/batches/$batchId');

/** One batch: what is in it, whether it may leave, and what the SIS has answered. */
export function BatchPage() {
  const { batchId } = route.useParams();
  const batch = $api.useQuery('get', '/api/batches/{id}', { params: { path: { id: batchId } } });
  return <Asked query={batch}>{(view) => <TheBatch batch={view} />}</Asked>;
}

function TheBatch({ batch }: { batch: Batch }) {
  const w = useWords(batchWords);
  const l = useWords(ledgerWords);
  const { status } = batch;
  const answerable = status === 'released' || status === 'reconciled';
  return (
    <Page
      title={l.batch(batch.number)}
      width="wide"
      back={<Link to="/batches">{w.back}</Link>}
      lead={
        <p>
          <Lead batch={batch} />
        </p>
      }
      actions={<BatchActs batch={batch} />}
    >
      <Stages label={w.stagesLabel} stages={stagesOf(batch, w.stages)} said={w.stageSaid} />
      <Columns
        aside={
          <>
            {answerable && <BatchDelivery batchId={batch.id} />}
            <BatchContents batch={batch} />
          </>
        }
      >
        {status === 'prepared' && <ReleaseCheck batch={batch} />}
        <BatchLines batch={batch} />
        {answerable && <BatchAnswers batch={batch} />}
      </Columns>
    </Page>
  );
}

function Lead({ batch }: { batch: Batch }) {
  const w = useWords(batchWords);
  const l = useWords(ledgerWords);
  const format = useFormat();
  const { status, preparedByName, releasedByName, discardedByName } = batch;
  if (status === 'prepared') return w.prepared(preparedByName ?? w.integration, format.moment(batch.preparedAt));
  if (status === 'released') {
    return w.released(releasedByName ?? '', format.moment(batch.releasedAt!), l.lines(batch.waiting));
  }
  if (status === 'reconciled') return w.reconciled(format.moment(batch.reconciledAt!));
  return w.discarded(discardedByName ?? w.integration, format.day(batch.discardedAt!), batch.discardReason ?? '');
}

function stagesOf({ status }: Batch, names: (typeof batchWords)['en']['stages']) {
  const at = { prepared: 1, released: 2, reconciled: 3, discarded: 1 }[status];
  return [names.prepared, names.released, names.answered].map((name, place) => ({
    name,
    state:
      place < at
        ? ('done' as const)
        : place > at
          ? ('next' as const)
          : status === 'discarded'
            ? ('stopped' as const)
            : ('now' as const),
  }));
}
