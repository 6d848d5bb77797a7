import { Link } from '@tanstack/react-router';
import type { Api } from '../../api/client.js';
import { Time } from '../../kit/page/time.js';
import { Chip, type Tone } from '../../kit/status/status.js';
import { Table, type Column } from '../../kit/table/table.js';
import { useWords } from '../../words/words.js';
import { concernWords } from './concern.words.js';
import { Remedy } from './remedy.js';
import styles from './today.module.css';
import { todayWords } from './today.words.js';

type Concern = Api['ConcernView'];

const tones: Record<Concern['urgency'], Tone> = {
  blocked: 'stop',
  late: 'warn',
  yours: 'act',
  slow: 'warn',
  notice: 'plain',
};

/** What needs a person, the gravest first, each with what can be done about it. */
export function Needs({ concerns }: { concerns: readonly Concern[] }) {
  const w = useWords(todayWords);
  const columns: Column<Concern>[] = [
    { key: 'about', title: w.about, names: true, cell: (concern) => <About concern={concern} /> },
    { key: 'wrong', title: w.wrong, cell: (concern) => <Wrong concern={concern} /> },
    { key: 'since', title: w.since, cell: ({ since }) => <Time at={since} as="ago" /> },
    {
      key: 'remedy',
      title: <span className="unseen">{w.remedy}</span>,
      cell: (concern) => <Remedy concern={concern} />,
    },
  ];
  return <Table caption={w.caption} columns={columns} rows={concerns} keyOf={({ id, kind }) => `${kind} ${id}`} />;
}

function About({ concern: { claim, facts, links } }: { concern: Concern }) {
  if (claim) {
    return (
      <>
        <Link to="/claims/$claimId" params={{ claimId: claim.id }} className={styles.case}>
          {claim.courseCode ?? claim.title} · {claim.reference.slice(-4)}
        </Link>
        <span className={styles.who}>{claim.learnerName}</span>
      </>
    );
  }
  if (links.expertiseId && links.personId) {
    return (
      <Link to="/reviewers/$personId" params={{ personId: links.personId }} className={styles.case}>
        {facts.name}
      </Link>
    );
  }
  return <span className={styles.case}>{facts.name ?? facts.address}</span>;
}

function Wrong({ concern: { kind, urgency, facts, also } }: { concern: Concern }) {
  const w = useWords(todayWords);
  const c = useWords(concernWords);
  return (
    <>
      {c.says[kind](facts)} <Chip tone={tones[urgency]}>{c.names[kind]}</Chip>
      {also.length > 0 && (
        <span className={styles.also}>{w.also(also.map((other) => c.names[other].toLowerCase()).join(', '))}</span>
      )}
    </>
  );
}
