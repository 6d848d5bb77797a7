import { useState } from 'react';
import { $api, type Api } from '../../api/client.js';
import { Select } from '../../kit/form/inputs.js';
import { Card } from '../../kit/page/card.js';
import { Asked } from '../../kit/status/asked.js';
import { useWords } from '../../words/words.js';
import { rubricWords } from '../rubric.words.js';
import { Differences } from './differences.js';

/** The other versions of this rubric, and what changed from one of them to this. */
export function Versions({ rubric }: { rubric: Api['RubricView'] }) {
  const w = useWords(rubricWords);
  const family = $api.useQuery('get', '/api/rubrics', { params: { query: { familyId: rubric.familyId, limit: 200 } } });
  return (
    <Card title={w.versions}>
      <Asked query={family}>
        {({ rows }) => {
          const others = rows.filter(({ id }) => id !== rubric.id).sort((a, b) => b.versionNo - a.versionNo);
          return others.length === 0 ? <p>{w.nothingToCompare}</p> : <Comparison rubric={rubric} others={others} />;
        }}
      </Asked>
    </Card>
  );
}

function Comparison({ rubric, others }: { rubric: Api['RubricView']; others: readonly Api['RubricRow'][] }) {
  const w = useWords(rubricWords);
  const usual = others.find(({ versionNo }) => versionNo < rubric.versionNo) ?? others[0]!;
  const [otherId, setOtherId] = useState(usual.id);
  const differences = $api.useQuery('get', '/api/rubrics/{id}/differences/{otherId}', {
    params: { path: { id: rubric.id, otherId } },
  });
  return (
    <>
      <Select dense label={w.compareWith} value={otherId} onChange={(event) => setOtherId(event.target.value)}>
        {others.map(({ id, versionNo, status }) => (
          <option key={id} value={id}>{`${w.versionNo(versionNo)}, ${w.statuses[status].toLowerCase()}`}</option>
        ))}
      </Select>
      <Asked query={differences}>
        {(view) => <Differences content={rubric.content} differences={view.differences} />}
      </Asked>
    </>
  );
}
