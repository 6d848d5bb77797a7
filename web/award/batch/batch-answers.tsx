import { useHas } from '../../account/session.js';
import { $api, api, given, type Api } from '../../api/client.js';
import { asTable } from '../../api/table.js';
import { Import } from '../../kit/import/import.js';
import { Card } from '../../kit/page/card.js';
import { Time } from '../../kit/page/time.js';
import { Asked } from '../../kit/status/asked.js';
import { Table } from '../../kit/table/table.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import styles from '../award.module.css';
import { batchWords } from './batch.words.js';

/** The SIS's result files: what was taken in, and a place for the next. */
export function BatchAnswers({ batch }: { batch: Api['BatchView'] }) {
  const w = useWords(batchWords);
  const mayImport = useHas('registrar');
  const send = (file: File, dryRun: boolean) =>
    given(
      api.POST('/api/batches/{id}/results', {
        params: { path: { id: batch.id }, query: { dryRun: dryRun ? 'true' : 'false' } },
        ...asTable(file),
      }),
    );
  return (
    <Card title={w.answers}>
      {mayImport && (
        <Import
          label={w.answersWhat}
          hint={w.answersHint}
          act={w.answersAct}
          judge={(file) => send(file, true)}
          foresee={({ changed }) => (changed === 0 ? null : w.answersForesee(changed))}
          apply={(file) => send(file, false)}
          done={({ alongside }) => w.answersDone(alongside['accepted'] ?? 0, alongside['rejected'] ?? 0)}
        />
      )}
      <Files batchId={batch.id} />
    </Card>
  );
}

function Files({ batchId }: { batchId: string }) {
  const w = useWords(batchWords);
  const format = useFormat();
  const files = $api.useQuery('get', '/api/batches/{id}/results', { params: { path: { id: batchId } } });
  return (
    <Asked query={files}>
      {({ rows, acknowledged }) => (
        <>
          {acknowledged && (
            <p>
              {w.acknowledged(acknowledged.accepted, acknowledged.rejected)} <Time at={acknowledged.lastAt} />
            </p>
          )}
          {rows.length > 0 && (
            <Table
              caption={w.answersCaption}
              captionUnseen={false}
              rows={rows}
              keyOf={({ id }) => id}
              columns={[
                {
                  key: 'by',
                  title: w.importedBy,
                  names: true,
                  cell: ({ importedByName, importedAt }) =>
                    `${importedByName ?? w.integration}, ${format.moment(importedAt)}`,
                },
                { key: 'accepted', title: w.acceptedColumn, numeric: true, cell: ({ accepted }) => accepted },
                { key: 'rejected', title: w.rejectedColumn, numeric: true, cell: ({ rejected }) => rejected },
                {
                  key: 'file',
                  title: w.sum,
                  cell: ({ sha256 }) => <span className={styles.hash}>{sha256.slice(0, 16)}…</span>,
                },
              ]}
            />
          )}
        </>
      )}
    </Asked>
  );
}
