import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import type { Api } from '../../api/client.js';
import { Time } from '../../kit/page/time.js';
import { Chip } from '../../kit/status/status.js';
import { Table, type Column } from '../../kit/table/table.js';
import { useWords } from '../../words/words.js';
import { stageWords } from '../stage.words.js';
import styles from './cases.module.css';
import { casesWords } from './cases.words.js';

type Row = Api['CaseRow'];

interface Props {
  rows: readonly Row[];
  selected: ReadonlySet<string>;
  /** Null for who may only look. */
  onSelect: ((selected: ReadonlySet<string>) => void) | null;
}

/** The table itself. The keys of the list work while something in it has the focus, and nowhere else. */
export function CaseTable({ rows, selected, onSelect }: Props) {
  const w = useWords(casesWords);
  const toggle = (id: string) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect?.(next);
  };
  const all = rows.every(({ id }) => selected.has(id));
  const columns = useColumns();
  const choosing: Column<Row> = {
    key: 'select',
    title: (
      <input
        type="checkbox"
        aria-label={w.selectAll}
        checked={all}
        onChange={() => onSelect?.(new Set(all ? [] : rows.map(({ id }) => id)))}
      />
    ),
    cell: ({ id, reference }) => (
      <input type="checkbox" aria-label={w.select(reference)} checked={selected.has(id)} onChange={() => toggle(id)} />
    ),
  };
  return (
    <div className={styles.table} onKeyDown={(event) => onKey(event, onSelect ? toggle : null)}>
      <p className={`${styles.keys} soft small`}>{w.keys}</p>
      <Table
        caption={w.title}
        columns={onSelect ? [choosing, ...columns] : columns}
        rows={rows}
        keyOf={({ id }) => id}
      />
    </div>
  );
}

function useColumns(): Column<Row>[] {
  const w = useWords(casesWords);
  const s = useWords(stageWords);
  return [
    {
      key: 'case',
      title: w.case,
      names: true,
      cell: ({ id, reference, courseCode, title, learner }) => (
        <>
          <Link to="/claims/$claimId" params={{ claimId: id }} data-case={id} className={styles.name}>
            {courseCode ?? title} · {reference.slice(-4)}
          </Link>
          <span className={styles.who}>{learner.name}</span>
        </>
      ),
    },
    {
      key: 'where',
      title: w.where,
      cell: ({ status, title, courseCode }) => (
        <>
          {s.statuses[status]}
          {courseCode && <span className={styles.who}>{title}</span>}
        </>
      ),
    },
    {
      key: 'waits',
      title: w.waits,
      cell: ({ waitsFor, waitsForName }) => waitsForName ?? (waitsFor ? s.waiters[waitsFor] : '–'),
    },
    { key: 'age', title: w.age, cell: ({ days }) => s.days(days) },
    {
      key: 'due',
      title: w.due,
      cell: ({ dueAt, late }) =>
        dueAt ? (
          <>
            <Time at={dueAt} as="shortDay" /> {late && <Chip tone="stop">{w.late}</Chip>}
          </>
        ) : (
          <span className="soft">{w.noDate}</span>
        ),
    },
    { key: 'readers', title: w.readers, cell: ({ readers, stage }) => <Readers readers={readers} stage={stage} /> },
  ];
}

function Readers({ readers, stage }: Pick<Row, 'readers' | 'stage'>) {
  const w = useWords(casesWords);
  if (readers.length === 0) return <span className="soft">{stage === 'finding' ? w.nobody : '–'}</span>;
  const note = { offered: ` (${w.offered})`, completed: ` (${w.completed})` } as Record<string, string>;
  return readers.map(({ personId, name, status }) => (
    <span key={personId} className={styles.reader}>
      {name}
      {note[status] ?? ''}
    </span>
  ));
}

/** j and k move between cases, x selects the one that has the focus; Enter is the link's own. */
function onKey(event: KeyboardEvent<HTMLElement>, toggle: ((id: string) => void) | null): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>('a[data-case]')];
  const row = (event.target as Element).closest('tr');
  const at = links.findIndex((link) => row?.contains(link));
  if (event.key === 'j') links[Math.min(at + 1, links.length - 1)]?.focus();
  else if (event.key === 'k') links[Math.max(at - 1, 0)]?.focus();
  else if (event.key === 'x' && at !== -1) toggle?.(links[at]!.dataset['case']!);
  else return;
  event.preventDefault();
}
