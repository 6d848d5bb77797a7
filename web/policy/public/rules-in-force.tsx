import { Link } from '@tanstack/react-router';
import { $api, type Api } from '../../api/client.js';
import { Card } from '../../kit/page/card.js';
import { Asked } from '../../kit/status/asked.js';
import { useFormat } from '../../words/format.js';
import { useWords } from '../../words/words.js';
import { collegeWords } from './college.words.js';
import { RulesText } from './rules-text.js';
import styles from './college.module.css';

/** The policy in plain words, with the way to earlier ones. */
export function RulesInForce({ code, policy }: { code: string; policy: Api['PublicPolicy'] }) {
  const w = useWords(collegeWords);
  const { calendarDay } = useFormat();
  return (
    <Card title={w.rules}>
      <p className="soft">{w.rulesInForce(policy.versionNo, calendarDay(policy.inForceFrom))}</p>
      <RulesText knobs={policy.knobs} />
      <Versions code={code} />
    </Card>
  );
}

function Versions({ code }: { code: string }) {
  const w = useWords(collegeWords);
  const { calendarDay } = useFormat();
  const versions = $api.useQuery('get', '/api/institutions/{code}/policies', { params: { path: { code } } });
  return (
    <details>
      <summary className={styles.summary}>{w.versions}</summary>
      <Asked query={versions}>
        {({ rows }) => (
          <ul className={styles.versions}>
            {rows.map(({ id, versionNo, inForceFrom, note, standing }) => (
              <li key={id}>
                <Link to="/colleges/$code/rules/$version" params={{ code, version: String(versionNo) }}>
                  {w.version(versionNo)}
                </Link>
                , {calendarDay(inForceFrom)}, {w.standing[standing]}. <span lang="en">{note}</span>
              </li>
            ))}
          </ul>
        )}
      </Asked>
    </details>
  );
}
