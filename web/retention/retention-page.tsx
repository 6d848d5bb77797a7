import { useHas } from '../account/session.js';
import { $api, type Api } from '../api/client.js';
import { Card } from '../kit/page/card.js';
import { Page } from '../kit/page/page.js';
import { Asked } from '../kit/status/asked.js';
import { Table } from '../kit/table/table.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { Holds } from './holds.js';
import { retentionWords } from './retention.words.js';

/** A rehearsal of the nights to come: what goes, when and why not. And what is under a legal hold. */
export function RetentionPage() {
  const w = useWords(retentionWords);
  const mayHold = useHas('registrar', 'admin');
  const retention = $api.useQuery('get', '/api/retention');
  return (
    <Page title={w.title} lead={<p>{w.lead}</p>} width="wide">
      <Card title={w.comes}>
        <Asked query={retention}>
          {({ rows }) => (rows.length === 0 ? <p>{w.nothing}</p> : <Coming rows={rows} />)}
        </Asked>
      </Card>
      {mayHold && (
        <Card title={w.holds}>
          <Holds />
        </Card>
      )}
    </Page>
  );
}

function Coming({ rows }: { rows: readonly Api['RetentionRow'][] }) {
  const w = useWords(retentionWords);
  const format = useFormat();
  return (
    <Table
      caption={w.comes}
      rows={rows}
      keyOf={({ kind, id }) => `${kind} ${id}`}
      columns={[
        {
          key: 'thing',
          title: w.thing,
          names: true,
          cell: ({ kind, title }) => (
            <>
              {title} <span className="soft">{w.kind[kind]}</span>
            </>
          ),
        },
        { key: 'learner', title: w.learner, cell: ({ learnerName }) => learnerName },
        { key: 'since', title: w.since, cell: ({ since }) => format.day(since) },
        { key: 'goes', title: w.goes, cell: ({ goesAt }) => format.day(goesAt) },
        { key: 'step', title: w.step, cell: ({ step }) => w.steps[step] },
      ]}
    />
  );
}
