import { useState } from 'react';
import { $api, type Api } from '../../api/client.js';
import { Button } from '../../kit/action/button.js';
import { Window } from '../../kit/overlay/window.js';
import { Asked } from '../../kit/status/asked.js';
import { WideTable } from '../../kit/table/table.js';
import { sharedWords } from '../../words/shared.words.js';
import { useWords } from '../../words/words.js';
import styles from './file-preview.module.css';
import { batchWords } from './batch.words.js';

const previewed = 20;

/** The first lines of the file as they leave, every column of them. */
export function FilePreview({ batch }: { batch: Api['BatchView'] }) {
  const w = useWords(batchWords);
  const s = useWords(sharedWords);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="plain" compact onPress={() => setOpen(true)}>
        {w.preview}
      </Button>
      <Window title={w.previewTitle(batch.fileName)} open={open} onClose={() => setOpen(false)} wide>
        <p className="soft">{w.previewHint}</p>
        <Rows batch={batch} />
        <Button look="quiet" onPress={() => setOpen(false)}>
          {s.close}
        </Button>
      </Window>
    </>
  );
}

function Rows({ batch }: { batch: Api['BatchView'] }) {
  const w = useWords(batchWords);
  const params = { path: { id: batch.id }, query: { limit: previewed } };
  const lines = $api.useQuery('get', '/api/batches/{id}/lines', { params });
  return (
    <Asked query={lines}>
      {({ rows }) => (
        <WideTable label={w.previewTitle(batch.fileName)}>
          <table className={styles.file}>
            <thead>
              <tr>
                {batch.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ position, values }) => (
                <tr key={position}>
                  {values.map((value, place) => (
                    <td key={batch.columns[place]}>{value}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      )}
    </Asked>
  );
}
