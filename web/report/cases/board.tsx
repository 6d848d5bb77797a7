import { Link } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { Asked } from '../../kit/status/asked.js';
import { Chip } from '../../kit/status/status.js';
import { useWords } from '../../words/words.js';
import { stageWords } from '../stage.words.js';
import styles from './board.module.css';
import { casesQuery, type CasesSearch } from './cases.search.js';
import { casesWords } from './cases.words.js';

const perStage = 20;

/** Open cases by the stage that they are in, in each the longest wait first. */
export function Board({ search }: { search: CasesSearch }) {
  const { stage, sort, ...filter } = casesQuery(search);
  void sort;
  const counts = $api.useQuery('get', '/api/case-stages', { params: { query: filter } });
  return (
    <Asked query={counts}>
      {({ stages }) => (
        <div className={styles.board}>
          {stages
            .filter((count) => stage === undefined || stage === 'all' || count.stage === stage)
            .map((count) => (
              <Column key={count.stage} count={count} search={search} />
            ))}
        </div>
      )}
    </Asked>
  );
}

function Column({ count, search }: { count: Api['StageCount']; search: CasesSearch }) {
  const w = useWords(casesWords);
  const s = useWords(stageWords);
  const { stage, cases, medianDays, late } = count;
  const query = { ...casesQuery(search), stage, limit: perStage };
  const list = $api.useQuery('get', '/api/cases', { params: { query } });
  const heading = `stage-${stage}`;
  return (
    <section className={styles.column} aria-labelledby={heading}>
      <div className={styles.head}>
        <h2 id={heading}>{s.stages[stage]}</h2>
        <span className={styles.count}>{cases}</span>
        {late > 0 && <Chip tone="stop">{w.lateOf(late)}</Chip>}
        {cases > 1 && <span className="soft small">{w.median(s.days(medianDays))}</span>}
      </div>
      {cases === 0 ? (
        <p className="soft small">{w.empty}</p>
      ) : (
        <Asked query={list}>
          {({ rows }) => (
            <>
              <ul className={styles.cards}>
                {rows.map((row) => (
                  <Case key={row.id} row={row} />
                ))}
              </ul>
              {cases > rows.length && (
                <Link to="/claims" search={{ ...casesQuery(search), stage }}>
                  {w.rest(cases - rows.length)}
                </Link>
              )}
            </>
          )}
        </Asked>
      )}
    </section>
  );
}

/** One case on the board: how long it has been here is drawn and said. */
function Case({ row }: { row: Api['CaseRow'] }) {
  const w = useWords(casesWords);
  const s = useWords(stageWords);
  const { id, courseCode, title, reference, learner, status, days, late, readers } = row;
  return (
    <li className={`${styles.card} ${late ? styles.late : ''}`}>
      <Link to="/claims/$claimId" params={{ claimId: id }}>
        {courseCode ?? title} · {reference.slice(-4)}
      </Link>
      <span className={styles.line}>{learner.name}</span>
      <span className={styles.line}>{s.statuses[status]}</span>
      {readers.length > 0 && <span className={styles.line}>{readers.map(({ name }) => name).join(', ')}</span>}
      <span className={styles.age}>
        <span className={styles.dots} aria-hidden="true">
          {Array.from({ length: Math.min(days, 20) }, (_, day) => (
            <span key={day} />
          ))}
        </span>
        {s.days(days)} {late && <Chip tone="stop">{w.late}</Chip>}
      </span>
    </li>
  );
}
