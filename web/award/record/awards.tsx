import { Link } from '@tanstack/react-router';
import type { Api } from '../../api/client.js';
import { LinkButton } from '../../kit/action/link-button.js';
import { Card } from '../../kit/page/card.js';
import { Chip, Empty } from '../../kit/status/status.js';
import { Table } from '../../kit/table/table.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { recordWords } from './record.words.js';
import styles from './record.module.css';

/** The lines of credit, each with how far it is on its way to the transcript. */
export function Awards({ awards }: { awards: readonly Api['AwardRow'][] }) {
  const w = useWords(recordWords);
  const format = useFormat();
  if (awards.length === 0) {
    return (
      <Card title={w.awards}>
        <Empty title={w.noAwards}>
          <p>{w.noAwardsWhy}</p>
          <LinkButton to="/ideas" look="quiet">
            {w.ideas}
          </LinkButton>
        </Empty>
      </Card>
    );
  }
  return (
    <Card title={w.awards}>
      <Table
        caption={w.awards}
        rows={awards}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'course',
            title: w.course,
            names: true,
            cell: ({ claimId, courseCode, title, publicId }) => (
              <>
                <Link to="/claims/$claimId" params={{ claimId }}>
                  {courseCode ? `${courseCode} ${title}` : title}
                </Link>
                <span className={styles.beside}>{publicId}</span>
              </>
            ),
          },
          { key: 'credits', title: w.creditsColumn, numeric: true, cell: ({ credits }) => format.credits(credits) },
          { key: 'term', title: w.term, cell: ({ termCode }) => termCode },
          { key: 'grade', title: w.grade, cell: ({ grade }) => grade },
          { key: 'where', title: w.where, cell: (award) => <Where award={award} /> },
        ]}
      />
    </Card>
  );
}

function Where({ award: { posting, postedOn } }: { award: Api['AwardRow'] }) {
  const w = useWords(recordWords);
  const { calendarDay } = useFormat();
  if (posting === 'posted') return postedOn ? w.postedOn(calendarDay(postedOn)) : w.posting.posted;
  return <Chip tone={posting === 'rejected' ? 'warn' : 'plain'}>{w.posting[posting]}</Chip>;
}
