import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Api } from '../../api/client.js';
import { KeyName } from '../../keys/key-name.js';
import { useKeys } from '../../keys/use-keys.js';
import { Time } from '../../kit/page/time.js';
import { Chip } from '../../kit/status/status.js';
import { Table, type Column } from '../../kit/table/table.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { DueChip } from './due-chip.js';
import { searchId } from './queue-filters.js';
import { queueWords } from './queue.words.js';
import styles from './queue.module.css';

type Seat = Api['AssignmentView'];

const keys = {
  down: { name: 'queue.down', key: 'j' },
  up: { name: 'queue.up', key: 'k' },
  open: { name: 'queue.open', key: 'Enter' },
  search: { name: 'queue.search', key: '/' },
} as const;

/** The claims as rows; the keyboard walks them. */
export function QueueTable({ rows }: { rows: readonly Seat[] }) {
  const w = useWords(queueWords);
  const navigate = useNavigate();
  const columns = useColumns();
  const [at, setAt] = useState(0);
  const current = rows[Math.min(at, rows.length - 1)];
  const move = (by: 1 | -1) => {
    const next = Math.min(Math.max(at + by, 0), rows.length - 1);
    setAt(next);
    document.querySelector<HTMLElement>(`[data-seat="${rows[next]?.id}"]`)?.focus();
  };
  useEffect(() => setAt(0), [rows.length]);
  useKeys([
    { ...keys.down, run: () => move(1) },
    { ...keys.up, run: () => move(-1) },
    {
      ...keys.open,
      run: () => {
        if (document.activeElement?.closest('a, button')) (document.activeElement as HTMLElement).click();
        else if (current) void navigate({ to: '/assignments/$assignmentId', params: { assignmentId: current.id } });
      },
    },
    { ...keys.search, run: () => document.querySelector<HTMLInputElement>(`#${searchId} input`)?.focus() },
  ]);
  return (
    <>
      <Table
        caption={w.caption}
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        currentKey={current?.id ?? null}
      />
      <p className={styles.keys} aria-hidden="true">
        {w.keysHelp}: <KeyName command={keys.down} /> {w.keyDown} <KeyName command={keys.up} /> {w.keyUp}{' '}
        <KeyName command={keys.open} /> {w.keyOpen} <KeyName command={keys.search} /> {w.keySearch}
      </p>
    </>
  );
}

function useColumns(): readonly Column<Seat>[] {
  const w = useWords(queueWords);
  const format = useFormat();
  return [
    { key: 'due', title: w.due, cell: (seat) => <DueChip seat={seat} /> },
    {
      key: 'claim',
      title: w.claim,
      names: true,
      cell: ({ id, courseCode, title, reference, subjectTitle, appeal }) => (
        <>
          <Link to="/assignments/$assignmentId" params={{ assignmentId: id }} data-seat={id} className={styles.title}>
            {[courseCode, title].filter(Boolean).join(' ')}
          </Link>{' '}
          {appeal && <Chip tone="warn">{w.appeal}</Chip>}
          <span className={styles.under}>
            {reference} · {subjectTitle}
          </span>
        </>
      ),
    },
    { key: 'task', title: w.state, cell: ({ task, paused }) => (paused ? w.waitsForLearner : w.tasks[task]) },
    { key: 'size', title: w.size, cell: ({ size }) => w.sizeOf(size.files, format.number(size.words)) },
    { key: 'age', title: w.age, cell: ({ offeredAt }) => <Time at={offeredAt} as="ago" /> },
  ];
}
