import type { Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Card } from '../../kit/page/card.js';
import { Facts } from '../../kit/page/facts.js';
import { Note } from '../../kit/status/status.js';
import { useFormat } from '../../words/format.js';
import { useRefusalText } from '../../words/refusal.js';
import { useWords } from '../../words/words.js';
import styles from '../award.module.css';
import { ledgerWords } from '../ledger.words.js';
import { batchWords } from './batch.words.js';
import { OtherFormats } from './other-formats.js';
import { FilePreview } from './file-preview.js';

type Batch = Api['BatchView'];

/** What leaves: totals, the file with its control sum, who stands behind it, and that nothing goes twice. */
export function BatchContents({ batch }: { batch: Batch }) {
  const w = useWords(batchWords);
  const l = useWords(ledgerWords);
  const format = useFormat();
  return (
    <>
      <Card title={w.contents}>
        <p>
          <span className={styles.figure}>
            {batch.creditsAwarded} <small>{`${l.credits.toLowerCase()} ${w.inLines(l.lines(batch.awards))}`}</small>
          </span>
          {batch.voids > 0 && (
            <span className={styles.under}>{w.takesBack(l.creditsIn(batch.creditsVoided), l.lines(batch.voids))}</span>
          )}
        </p>
        <Facts
          facts={[
            [w.layout, l.profile(batch.profile)],
            [w.fileName, batch.fileName],
            [w.size, format.size(batch.bytes)],
          ]}
        />
        <Facts facts={[[w.sum, <Sum key="sum" text={batch.sha256} />]]} />
        <Downloads batch={batch} />
      </Card>
      {batch.status !== 'discarded' && <OtherFormats batch={batch} />}
      <Card title={w.people}>
        <Facts
          facts={[
            [w.preparedBy, `${batch.preparedByName ?? w.integration}, ${format.moment(batch.preparedAt)}`],
            [
              w.releasedBy,
              batch.releasedAt
                ? `${batch.releasedByName}, ${format.moment(batch.releasedAt)}`
                : batch.status === 'prepared'
                  ? w.waitsFor
                  : null,
            ],
          ]}
        />
      </Card>
      {batch.status !== 'discarded' && <Once batch={batch} />}
    </>
  );
}

/** A hash in groups, so that two can be compared by eye. */
function Sum({ text }: { text: string }) {
  return <span className={styles.hash}>{text.match(/.{1,8}/g)?.join(' ')}</span>;
}

function Downloads({ batch }: { batch: Batch }) {
  const w = useWords(batchWords);
  const textOf = useRefusalText();
  const { download } = batch.moves;
  return (
    <>
      <div className={styles.downloads}>
        <FilePreview batch={batch} />
        {download.length === 0 && (
          <>
            <a href={`/api/batches/${batch.id}/file`} download>
              {w.download}
            </a>
            <Manifest batch={batch} />
          </>
        )}
        <Button look="plain" compact onPress={() => print()}>
          {w.print}
        </Button>
      </div>
      {download.length > 0 && batch.status === 'prepared' && (
        <p className="soft small">{download.map(textOf).join(' ')}</p>
      )}
    </>
  );
}

function Manifest({ batch }: { batch: Batch }) {
  const w = useWords(batchWords);
  return (
    <a href={`/api/batches/${batch.id}/manifest`} download={batch.fileName.replace(/\.\w+$/, '.manifest.json')}>
      {w.manifest}
    </a>
  );
}

function Once({ batch: { once, lines } }: { batch: Batch }) {
  const w = useWords(batchWords);
  const fine = once.inOtherBatches + once.postedBefore === 0;
  return (
    <Card title={w.once}>
      {fine ? (
        <p>{w.onceTrue(lines)}</p>
      ) : (
        <Note tone="stop">
          {once.inOtherBatches > 0 && <p>{w.onceElsewhere(once.inOtherBatches)}</p>}
          {once.postedBefore > 0 && <p>{w.oncePosted(once.postedBefore)}</p>}
        </Note>
      )}
    </Card>
  );
}
