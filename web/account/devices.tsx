import { $api, type Api } from '../api/client.js';
import { Button } from '../kit/action/button.js';
import { Time } from '../kit/page/time.js';
import { Asked } from '../kit/status/asked.js';
import { Chip } from '../kit/status/status.js';
import { useWords } from '../words/words.js';
import styles from './account.module.css';
import { accountWords } from './account.words.js';
import { deviceOf } from './device.rules.js';

type Entry = Api['SessionEntry'];

/** Every session of this person, and a way to end each but this one. */
export function Devices({ query }: { query: { data: Entry[] | undefined; error: unknown; refetch: () => unknown } }) {
  return (
    <Asked query={query}>
      {(entries) => (
        <ul className={styles.devices}>
          {entries.map((entry) => (
            <Device key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
    </Asked>
  );
}

function Device({ entry }: { entry: Entry }) {
  const w = useWords(accountWords);
  const { mutateAsync } = $api.useMutation('delete', '/api/sessions/{id}');
  const name = deviceOf(entry.agent);
  return (
    <li>
      <div>
        <strong>{name}</strong> {entry.current && <Chip tone="act">{w.thisDevice}</Chip>}
        <div className="soft small">
          {w.used} <Time at={entry.usedAt} as="ago" /> · {w.since} <Time at={entry.startedAt} as="moment" /> ·{' '}
          {entry.network}
        </div>
      </div>
      {!entry.current && (
        <Button
          look="quiet"
          compact
          aria-label={w.endOf(name)}
          onPress={() => mutateAsync({ params: { path: { id: entry.id } } })}
        >
          {w.end}
        </Button>
      )}
    </li>
  );
}
