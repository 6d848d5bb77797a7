import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { $api, api, given, type Api } from '../../api/client.js';
import { asTable } from '../../api/table.js';
import { Select } from '../../kit/form/inputs.js';
import { Import } from '../../kit/import/import.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { reconciliationWords } from './reconciliation.words.js';

/** An extract by drop: first what a comparison would find, then the one that is kept. */
export function Compare() {
  const w = useWords(reconciliationWords);
  const format = useFormat();
  const [term, setTerm] = useState('');
  const terms = $api.useQuery('get', '/api/terms', { params: { query: { limit: 200 } } });
  const params = { query: term ? { term } : {} };
  const foresee = ({ extractRows, matched, ...found }: Api['ReconciliationPreview']) => {
    const differences = found.awardedNotPosted + found.postedNotAwarded + found.differs;
    return w.foresee(format.number(extractRows), format.number(matched), w.differences(differences));
  };
  return (
    <>
      <Select dense label={w.term} value={term} onChange={({ currentTarget }) => setTerm(currentTarget.value)}>
        <option value="">{w.wholeHistory}</option>
        {terms.data?.rows.map(({ id, code }) => (
          <option key={id} value={code}>
            {code}
          </option>
        ))}
      </Select>
      <Import
        key={term}
        label={w.what}
        hint={w.hint}
        act={w.act}
        judge={(file) => given(api.POST('/api/reconciliation-preview', { params, ...asTable(file) }))}
        foresee={foresee}
        apply={(file) => given(api.POST('/api/reconciliations', { params, ...asTable(file) }))}
        done={({ id }) => (
          <p>
            {w.done}{' '}
            <Link to="/reconciliations/$reconciliationId" params={{ reconciliationId: id }}>
              {w.see}
            </Link>
          </p>
        )}
      />
    </>
  );
}
