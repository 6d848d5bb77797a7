import { lazy } from 'react';
import { $api, type Api } from '../api/client.js';
import { useFormat } from '../words/format.js';
import { useWords } from '../words/words.js';
import { agreementWords } from './agreement.words.js';
import { Figure } from './figure.js';
import type { FiguresQuery } from './insights-search.js';
import { Numbers } from './numbers.js';

const AgreementChart = lazy(() => import('./charts/agreement-chart.js'));

interface Row {
  key: string;
  name: string;
  whole: boolean;
  figures: Api['AgreementFigures'];
}

/** Fewer pairs than this say little. */
const enough = 10;

/** How far independent readers agree: on what to recommend, and on each criterion. */
export function AgreementFigure({ query }: { query: FiguresQuery }) {
  const w = useWords(agreementWords);
  const format = useFormat();
  const asked = $api.useQuery('get', '/api/reports/agreement', { params: { query } });
  const share = (value: number | null) => (value === null ? '–' : format.percent(value));
  const figure = (value: number | null) => (value === null ? '–' : value.toFixed(2));
  const rowsOf = ({ recommendation, rubrics }: Api['ReadersAgreementView']): Row[] => [
    { key: 'recommendation', name: w.recommendation, whole: true, figures: recommendation },
    ...rubrics.flatMap(({ rubricId, title, versionNo, figures, criteria }) => [
      { key: rubricId, name: w.rubric(title, versionNo), whole: true, figures },
      ...criteria.map((one) => ({
        key: `${rubricId} ${one.criterionId}`,
        name: one.title,
        whole: false,
        figures: one.figures,
      })),
    ]),
  ];
  return (
    <Figure
      title={w.title}
      table="agreement"
      query={query}
      asked={asked}
      said={({ pairs, recommendation: { exact, strength } }) => (
        <>
          <p>
            {pairs === 0
              ? w.none
              : pairs === 1
                ? w.one(share(exact))
                : w.said(format.number(pairs), share(exact), w.strengths[strength ?? 'poor'])}{' '}
            {pairs > 0 && pairs < enough && w.few}
          </p>
          {pairs > 0 && <p className="soft small">{w.what}</p>}
        </>
      )}
      chart={(view) =>
        view.rubrics.length > 0 && (
          <AgreementChart
            rows={rowsOf(view).flatMap(({ name, whole, figures: { exact, adjacent } }) =>
              whole || exact === null ? [] : [{ name, exact, adjacent: (adjacent ?? exact) - exact }],
            )}
            names={w}
            percent={format.percent}
          />
        )
      }
      numbers={(view) =>
        view.pairs > 0 && (
          <Numbers
            caption={w.caption}
            rows={rowsOf(view)}
            keyOf={({ key }) => key}
            columns={[
              { key: 'on', title: w.on, names: true, cell: ({ name, whole }) => (whole ? <b>{name}</b> : name) },
              { key: 'n', title: w.compared, numeric: true, cell: ({ figures }) => format.number(figures.compared) },
              { key: 'exact', title: w.exact, numeric: true, cell: ({ figures }) => share(figures.exact) },
              { key: 'adjacent', title: w.adjacent, numeric: true, cell: ({ figures }) => share(figures.adjacent) },
              { key: 'ac', title: w.ac, numeric: true, cell: ({ figures }) => figure(figures.ac) },
              { key: 'kappa', title: w.kappa, numeric: true, cell: ({ figures }) => figure(figures.kappa) },
            ]}
          />
        )
      }
    />
  );
}
