import { csvLine } from '../../kernel/csv.js';
import type { OutcomesView, SavingsView } from '../outcome/outcome.dto.js';
import type { FlowView, StagesView } from '../progress/progress.dto.js';
import type { AgreementFigures, LoadView, ReadersAgreementView } from '../reading/reading.dto.js';

type Value = string | number | null;

/** A table as a file: what is withheld stays withheld, and says why. */
function csv(titles: readonly string[], rows: readonly (readonly Value[])[]): string {
  return [titles, ...rows].map((row) => csvLine(row.map((value) => String(value ?? '')))).join('');
}

export function stagesCsv({ rows }: StagesView): string {
  const titles = ['stage', 'left', 'days_p50', 'days_p90', 'waiting', 'waiting_longer_than_p90'];
  return csv(titles, rows.map((row) => [row.stage, row.left, row.p50, row.p90, row.waiting, row.overdue])); // prettier-ignore
}

export function flowCsv({ rows }: FlowView): string {
  const titles = ['week', 'came', 'decided', 'ended', 'open'];
  return csv(titles, rows.map((row) => [row.week, row.came, row.decided, row.ended, row.open])); // prettier-ignore
}

export function loadCsv({ rows }: LoadView): string {
  const titles = ['reviewer', 'open', 'capacity', 'late', 'read', 'in_time', 'declined', 'days_p50', 'days_p90'];
  return csv(
    titles,
    rows.map((r) => [r.name ?? r.number, r.open, r.capacity, r.late, r.read, r.kept, r.declined, r.p50, r.p90]),
  );
}

export function agreementCsv({ recommendation, rubrics }: ReadersAgreementView): string {
  const titles = ['rubric', 'version', 'criterion', 'compared', 'exact', 'adjacent', 'gwet_ac', 'weighted_kappa'];
  const of = ({ compared, exact, adjacent, ac, kappa }: AgreementFigures): Value[] => [
    compared,
    ...[exact, adjacent, ac, kappa].map((figure) => (figure === null ? null : figure.toFixed(3))),
  ];
  return csv(titles, [
    ['recommendation', null, null, ...of(recommendation)],
    ...rubrics.flatMap(({ title, versionNo, figures, criteria }) => [
      [title, versionNo, null, ...of(figures)],
      ...criteria.map((criterion) => [title, versionNo, criterion.title, ...of(criterion.figures)]),
    ]),
  ]);
}

export function outcomesCsv({ tables, fewest }: OutcomesView): string {
  const titles = ['by', 'group', 'title', 'full', 'reduced', 'alternative', 'none', 'all'];
  const rows = tables.flatMap(({ by, rows: groups, total }) => [
    ...groups.map((row) => ({ by, group: row.group ?? 'none', row })),
    { by, group: 'all', row: total },
  ]);
  return csv(
    titles,
    rows.map(({ by, group, row }) => [
      by,
      group,
      row.title,
      ...[row.full, row.reduced, row.alternative, row.none, row.all].map(({ claims, withheld }) =>
        withheld === null ? claims : withheld === 'few' ? `fewer than ${fewest}` : 'withheld',
      ),
    ]),
  );
}

export function savingsCsv({ rows, total, fewest }: SavingsView): string {
  const titles = ['program', 'title', 'claims', 'credits', 'tuition_cents', 'fees_cents', 'withheld'];
  const of = (group: string, row: SavingsView['total']): Value[] => [
    group,
    row.title,
    row.claims,
    row.credits,
    row.tuitionCents,
    row.feesCents,
    row.withheld === 'few' ? `fewer than ${fewest}` : row.withheld === null ? null : 'withheld',
  ];
  return csv(titles, [...rows.map((row) => of(row.group ?? 'none', row)), of('all', total)]);
}
