import type { Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { Time } from '../../kit/page/time.js';
import { Chip } from '../../kit/status/status.js';
import { Table, type Column } from '../../kit/table/table.js';
import { useWords } from '../../words/words.js';
import { queueWords } from './queues.words.js';

type Entry = Api['ScheduleEntry'];

/** What the clock starts: how often, when last and how that went, when next. */
export function Schedule({ entries }: { entries: readonly Entry[] }) {
  const w = useWords(queueWords);
  const columns: Column<Entry>[] = [
    { key: 'job', title: w.job, names: true, cell: ({ name }) => w.schedule[name] ?? name },
    { key: 'every', title: w.every, cell: (entry) => <HowOften entry={entry} /> },
    { key: 'last', title: w.lastRun, cell: (entry) => <LastRun entry={entry} /> },
    { key: 'next', title: w.nextRun, cell: ({ nextAt }) => (nextAt ? <Time at={nextAt} as="ago" /> : w.notYet) },
  ];
  return (
    <Card title={w.scheduleTitle}>
      <Table caption={w.scheduleTitle} columns={columns} rows={entries} keyOf={({ name }) => name} />
    </Card>
  );
}

function HowOften({ entry: { every } }: { entry: Entry }) {
  const w = useWords(queueWords);
  if (every === null) return w.daily;
  if (every < 60_000) return w.everySeconds(every / 1000);
  return every < 3_600_000 ? w.everyMinutes(every / 60_000) : w.everyHours(every / 3_600_000);
}

function LastRun({ entry: { startedAt, endedAt, failed } }: { entry: Entry }) {
  const w = useWords(queueWords);
  if (startedAt === null) return w.notYet;
  return (
    <>
      <Time at={startedAt} as="ago" />
      {', '}
      {endedAt === null ? <Chip>{w.running}</Chip> : failed ? <Chip tone="stop">{w.failed}</Chip> : w.ok}
    </>
  );
}
